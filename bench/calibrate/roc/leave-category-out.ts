import { groupBy } from '../group-by.ts'
import { ALARMS_PER_MILLION } from './budget.ts'
import { earliestScale } from './earliest-scale.ts'
import { isStopped } from './is-stopped.ts'
import { millionsOf } from './millions-of.ts'
import type { Outcome } from './outcome.ts'
import type { Subject } from './subjects.ts'
import { tally } from './tally.ts'

/** What limits that were chosen without a category do to it. */
export interface LeftOutCategory {
  readonly name: string
  readonly millions: number
  /** The smallest that has few enough alarms on all other categories. */
  readonly scale: number
  readonly alarms: number
  /** With the limits that are shipped. */
  readonly shipped: number
}

/** Each category of texts without a defect in turn. */
export function leaveCategoryOut(subject: Subject, clean: readonly Outcome[]): LeftOutCategory[] {
  return [...groupBy(clean, ({ sample }) => sample.group)].map(([name, group]) => {
    const others = clean.filter(({ sample }) => sample.group !== name)
    const scale = earliestScale(tally(subject, [], others), ALARMS_PER_MILLION * millionsOf(others))
    const alarms = (at: number) => group.filter((outcome) => isStopped(outcome, subject, at)).length
    return { name, millions: millionsOf(group), scale, alarms: alarms(scale), shipped: alarms(1) }
  })
}
