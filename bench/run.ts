import { calls } from './calls.ts'
import { components } from './components.ts'
import { hostile } from './hostile.ts'
import { json } from './json.ts'
import { memory } from './memory.ts'
import { prompts } from './prompts.ts'
import { regenerate } from './regenerate.ts'
import { streamCost } from './stream-cost.ts'
import { tables } from './tables.ts'
import { throughput } from './throughput.ts'

/** Prints ratios of CPU time in this one process. `--quick`: smaller texts and fewer rounds, to see that all of it runs. */
const quick = process.argv.includes('--quick')

const sections: readonly (readonly [string, () => string[] | Promise<string[]>])[] = [
  ['Throughput', () => throughput(quick ? 2e5 : 1e6, quick ? 3 : 9)],
  ['Components', () => components(quick ? 2e5 : 1e6, quick ? 3 : 9)],
  ['Cost beside a stream', () => streamCost(quick ? 20_000 : 100_000, quick ? 3 : 7)],
  ['Memory', () => memory(quick ? 5e6 : 1e8)],
  ['Hostile input', () => hostile(quick ? 5e5 : 1e7, quick ? 1 : 3)],
  ['Tables', () => tables(quick)],
  ['Attempts of the stuck model', () => regenerate(quick ? 10 : 200)],
  ['JSON', () => json(quick)],
  ['Prompts', () => prompts(quick ? 160_000 : 640_000, quick ? 1 : 3)],
  ['Memory of tool calls', calls],
]

for (const [title, measure] of sections) {
  console.log(`\n## ${title}\n`)
  for (const row of await measure()) console.log(row)
}
