import { EQUAL_LINES } from './equal-lines.ts'
import { loadGeminiCli } from './gemini-cli.ts'
import { GOPHER } from './gopher.ts'
import { OURS } from './ours.ts'
import type { Rule } from './rule.ts'
import { tokenTail } from './token-tail.ts'
import { ZLIB_RATIO } from './zlib-ratio.ts'

/** All that is compared, ours first. */
export async function loadRules(): Promise<Rule[]> {
  return [...OURS, await loadGeminiCli(), ZLIB_RATIO, GOPHER, EQUAL_LINES, tokenTail(4), tokenTail(10)]
}
