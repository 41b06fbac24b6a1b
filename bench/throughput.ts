import { createGuard } from '../dist/index.js'
import { chunksOf } from './chunks.ts'
import { cpuMedians } from './cpu-ratio.ts'
import { createFloor } from './floor.ts'
import { code, markdown, prose } from './texts.ts'

/** Share of the floor that the whole guard reaches, by kind of text and chunk size. */
export async function throughput(length: number, rounds: number): Promise<string[]> {
  const rows = ['| text | chunk | floor MB/s | guard MB/s | share of the floor |', '|---|--:|--:|--:|--:|']
  for (const [kind, make] of Object.entries({ prose, code, markdown })) {
    const text = make(length)
    for (const size of [4, 20, 1024]) {
      const chunks = chunksOf(text, size)
      const { floor, guard } = (await cpuMedians(
        { floor: () => feedFloor(chunks), guard: () => feedGuard(chunks) },
        rounds,
      )) as {
        floor: number
        guard: number
      }
      const rate = (milliseconds: number): string => (length / 1000 / milliseconds).toFixed(0)
      rows.push(`| ${kind} | ${size} | ${rate(floor)} | ${rate(guard)} | ${((100 * floor) / guard).toFixed(1)} % |`)
    }
  }
  return rows
}

// one function per subject: a shared call site would turn megamorphic and make both look slow
function feedFloor(chunks: readonly string[]): number {
  const floor = createFloor()
  for (const chunk of chunks) floor.push(chunk)
  return floor.sum()
}

function feedGuard(chunks: readonly string[]): number {
  const guard = createGuard()
  for (const chunk of chunks) guard.push(chunk)
  const { discarded, released, findings } = guard.end().summary
  if (discarded > 0 || Object.keys(findings).length > 0) {
    throw new Error('Something was found in the text to measure on: it must be clean.')
  }
  return released
}
