import type { Baseline } from '../baseline.ts'
import { groupBy } from '../group-by.ts'
import { isStopped } from './is-stopped.ts'
import type { Outcome } from './outcome.ts'
import type { Subject } from './subjects.ts'

/** Groups in which the sweep, at scale 1, stops another number of texts than the guard of the baseline, one line each. */
export function againstBaseline(baseline: Baseline, all: Subject, outcomes: readonly Outcome[]): string[] {
  const keyOf = ({ sample: { set, group } }: Outcome) => (set === group ? set : `${set}/${group}`)
  return [...groupBy(outcomes, keyOf)].flatMap(([key, group]) => {
    const stopped = group.filter((outcome) => isStopped(outcome, all, 1)).length
    const expected = baseline[key]?.signalled
    return expected === undefined || expected === stopped
      ? []
      : [`${key}: the sweep stops ${stopped} at scale 1, the baseline says ${expected}`]
  })
}
