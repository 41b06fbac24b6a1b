import { createGuard } from '../dist/index.js'
import { chunksOf } from './chunks.ts'
import { cpuMedians } from './cpu-ratio.ts'
import { HOSTILE } from './texts.ts'

/** How CPU time grows with hostile input: the exponent, from `length` to twice that. Nothing stops: every finding is reported. */
export async function hostile(length: number, rounds: number): Promise<string[]> {
  const rows = ['| hostile text | MB/s | exponent when doubled |', '|---|--:|--:|']
  for (const [name, make] of Object.entries(HOSTILE)) {
    const once = chunksOf(make(length), 1024)
    const twice = chunksOf(make(2 * length), 1024)
    const { a, b } = (await cpuMedians({ a: () => feed(once), b: () => feed(twice) }, rounds)) as {
      a: number
      b: number
    }
    rows.push(`| ${name} | ${((2 * length) / 1000 / b).toFixed(0)} | ${Math.log2(b / a).toFixed(2)} |`)
  }
  return rows
}

function feed(chunks: readonly string[]): void {
  const guard = createGuard({ policy: () => 'report' })
  for (const chunk of chunks) guard.push(chunk)
  guard.end()
}
