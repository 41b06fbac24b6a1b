import { groupBy } from './group-by.ts'
import { markdownTable } from './markdown-table.ts'
import type { Verdict } from './measure.ts'
import { quantile } from './quantile.ts'

/** Shorter copies are floods: how many of them pass says nothing. In UTF-16 units, as far as the evidence knows the length. */
const SHORTEST_COPY = 20

type Defect = NonNullable<Verdict['sample']['defect']>

/**
 * How long it takes from where the loop begins to the first finding and to the signal, class by class: median / 95 % /
 * longest, in UTF-16 units and in copies. An alarm may come before the longest exact run, which is where `loopStart` is: such
 * a latency is negative.
 */
export function latencyTable(verdicts: readonly Verdict[]): string {
  const defects = verdicts.filter(({ sample }) => sample.defect)
  const classes = [...groupBy(defects, ({ sample }) => sample.group)].sort(([, a], [, b]) => b.length - a.length)
  const rows = [...classes, ['all', defects] as const].map(([name, group]) => [name, ...cells(group)])
  const head = ['class', 'texts', 'finding: units', 'signal: units', 'with copies', 'finding: copies', 'signal: copies']
  return markdownTable(head, rows)
}

function cells(group: readonly Verdict[]): (string | number)[] {
  const long = group.filter(({ sample }) => (sample.defect?.unitLength ?? 0) >= SHORTEST_COPY)
  return [
    group.length,
    spread(latencies(group, 'finding', () => 1)),
    spread(latencies(group, 'signal', () => 1)),
    long.length,
    spread(
      latencies(long, 'finding', ({ unitLength }) => unitLength ?? 1),
      1,
    ),
    spread(
      latencies(long, 'signal', ({ unitLength }) => unitLength ?? 1),
      1,
    ),
  ]
}

function latencies(
  group: readonly Verdict[],
  kind: 'finding' | 'signal',
  unitOf: (defect: Defect) => number,
): number[] {
  return group.flatMap((verdict) => {
    const { defect } = verdict.sample
    const at = verdict[kind]?.at
    return at === undefined || defect === undefined ? [] : [(at - defect.loopStart) / unitOf(defect)]
  })
}

function spread(values: readonly number[], digits = 0): string {
  if (values.length === 0) return '-'
  return [0.5, 0.95, 1].map((share) => (quantile(values, share) ?? 0).toFixed(digits)).join(' / ')
}
