import { againstRemark } from './tables/against-remark.ts'
import { growth } from './tables/growth.ts'
import { holdBack } from './tables/hold-back.ts'
import { longCell } from './tables/long-cell.ts'
import { runaway } from './tables/runaway.ts'
import { tableFree } from './tables/table-free.ts'

/** What it costs to format tables, what waits for it, and what a table that never ends does; beside each its goal. */
export async function tables(quick: boolean): Promise<string[]> {
  // what makes trees comes last, for it slows down what follows
  const parts = [
    tableFree(quick ? 1e5 : 3e5, quick ? 5 : 41),
    runaway(quick ? 1 : 5),
    holdBack(quick ? 2e4 : 1e5, quick ? 30 : 300),
    await growth(
      quick
        ? { sizes: 3, shortest: 2, longest: 30, calls: 1, warmUp: 30 }
        : { sizes: 4, shortest: 15, longest: 1000, calls: 3, warmUp: 300 },
    ),
    await longCell(),
    await againstRemark(quick ? 2e4 : 1e5, quick ? 1 : 5, quick ? 300 : 2000),
  ]
  const lines = parts.flatMap((part) => [...part, ''])
  return quick
    ? ['Quick: few samples of short texts. Of the times, exponents above all, much is noise.', '', ...lines]
    : lines
}
