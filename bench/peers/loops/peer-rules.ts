import { EQUAL_LINES } from './equal-lines.ts'
import { loadGeminiCli } from './gemini-cli.ts'
import { GOPHER } from './gopher.ts'
import type { Rule } from './rule.ts'
import { tokenTail } from './token-tail.ts'
import { ZLIB_RATIO } from './zlib-ratio.ts'

/** All that ours is compared with. */
export async function loadPeerRules(): Promise<Rule[]> {
  return [await loadGeminiCli(), ZLIB_RATIO, GOPHER, EQUAL_LINES, tokenTail(4), tokenTail(10)]
}
