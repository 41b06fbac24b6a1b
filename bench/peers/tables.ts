import { setup } from '../../test/build.ts'
import { growth } from './growth.ts'
import { loadPeers } from './peers.ts'
import { ratios } from './ratios.ts'
import { sizes } from './sizes.ts'

/**
 * Compares how tables are formatted: ours in a stream, ours in one go, and by peers. CPU time in this one process.
 *
 *     npm ci --prefix bench/peers
 *     npx tsx bench/peers/tables.ts [--quick]
 *
 * `--quick`: smaller texts and fewer rounds, to see that all of it runs.
 */
const quick = process.argv.includes('--quick')

const peers = await loadPeers()
await setup()
// only now is there surely something to load
const { OURS } = await import('../tables/ours.ts')
const subjects = [...OURS, ...peers]
if (quick) console.log('Quick: few samples of short texts, so the exponents are mostly noise.')

const sections: readonly (readonly [string, () => Promise<string[]>])[] = [
  [
    'Time',
    () =>
      ratios(
        subjects,
        quick
          ? { sizes: [1e4, 1e5], warmUp: 100, rounds: 1, budget: 300, longest: 1500 }
          : { sizes: [1e4, 1e5, 1e6], warmUp: 1500, rounds: 3, budget: 1500, longest: 10_000 },
      ),
  ],
  [
    'Growth',
    () =>
      growth(
        subjects.filter((subject) => subject.ours || peers.includes(subject)),
        quick
          ? { sizes: 3, shortest: 2, longest: 30, calls: 1, warmUp: 30 }
          : { sizes: 4, shortest: 10, longest: 500, calls: 2, warmUp: 100 },
      ),
  ],
  ['Output of one long cell', () => sizes(subjects)],
]

for (const [title, measure] of sections) {
  console.log(`\n## ${title}\n`)
  for (const row of await measure()) console.log(row)
}
