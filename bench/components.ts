import { createGuard, type DetectorName, type GuardOptions, REGISTRY } from '../dist/index.js'
import { chunksOf } from './chunks.ts'
import { cpuMedians } from './cpu-ratio.ts'
import { createFloor } from './floor.ts'
import { markdown } from './texts.ts'

/**
 * What each part of a guard costs on Markdown at 1,024 characters a chunk, in multiples of the floor: the detectors without the
 * table stage, and then with it, on a text of which a fifth is tables.
 */
export async function components(length: number, rounds: number): Promise<string[]> {
  const chunks = chunksOf(markdown(length), 1024)
  const tables = false
  const guards: Record<string, GuardOptions> = {
    'no detector': { tables, detectors: [] },
    'all detectors': { tables },
    'all detectors, and tables': {},
  }
  for (const name of Object.keys(REGISTRY) as DetectorName[]) {
    guards[name] = {
      tables,
      detectors: Object.fromEntries(Object.keys(REGISTRY).map((other) => [other, other === name ? {} : false])),
    }
  }
  const tasks = Object.entries(guards).map(([name, options]) => [name, () => feed(chunks, options)] as const)
  const medians = await cpuMedians({ floor: () => feedFloor(chunks), ...Object.fromEntries(tasks) }, rounds)
  const floor = medians.floor as number
  const bare = medians['no detector'] as number
  return [
    '| guard with | times the floor | more than without a detector |',
    '|---|--:|--:|',
    ...Object.keys(guards).map((name) => {
      const time = medians[name] as number
      return `| ${name} | ${(time / floor).toFixed(1)} | ${((100 * (time - bare)) / bare).toFixed(0)} % |`
    }),
  ]
}

function feedFloor(chunks: readonly string[]): number {
  const floor = createFloor()
  for (const chunk of chunks) floor.push(chunk)
  return floor.sum()
}

function feed(chunks: readonly string[], options: GuardOptions): void {
  const guard = createGuard(options)
  for (const chunk of chunks) guard.push(chunk)
}
