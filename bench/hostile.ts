import { createGuard } from '../dist/index.js'
import { chunksOf } from './chunks.ts'
import { cpuMedians } from './cpu-ratio.ts'
import { HOSTILE_NUMBERS } from './hostile-numbers.ts'
import { HOSTILE_TABLES } from './tables/hostile-texts.ts'
import { HOSTILE } from './texts.ts'

/** Whoever parses tables is slower than whoever looks for loops: a tenth of the length takes long enough to measure. */
const TABLE_SHARE = 0.1

/** How CPU time grows with hostile input: the exponent, from `length` to twice that. Nothing stops: every finding is reported. */
export async function hostile(length: number, rounds: number): Promise<string[]> {
  const rows = ['| hostile text | MB/s | exponent when doubled |', '|---|--:|--:|']
  const texts = [
    ...Object.entries({ ...HOSTILE, ...HOSTILE_NUMBERS }).map(([name, make]) => ({ name, make, size: length })),
    ...Object.entries(HOSTILE_TABLES).map(([name, make]) => ({ name, make, size: length * TABLE_SHARE })),
  ]
  for (const { name, make, size } of texts) {
    const once = chunksOf(make(size), 1024)
    const twice = chunksOf(make(2 * size), 1024)
    const { a, b } = (await cpuMedians({ a: () => feed(once), b: () => feed(twice) }, rounds)) as {
      a: number
      b: number
    }
    const rate = (2 * size) / 1000 / b
    rows.push(`| ${name} | ${rate.toFixed(rate < 10 ? 1 : 0)} | ${Math.log2(b / a).toFixed(2)} |`)
  }
  return rows
}

function feed(chunks: readonly string[]): void {
  const guard = createGuard({ policy: () => 'report' })
  for (const chunk of chunks) guard.push(chunk)
  guard.end()
}
