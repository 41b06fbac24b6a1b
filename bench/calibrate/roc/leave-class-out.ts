import { groupBy } from '../group-by.ts'
import { ALARMS_PER_MILLION } from './budget.ts'
import { isStopped } from './is-stopped.ts'
import { millionsOf } from './millions-of.ts'
import { quietestScale } from './quietest-scale.ts'
import type { SplitOutcomes } from './split-outcomes.ts'
import type { Subject } from './subjects.ts'
import { tally } from './tally.ts'

/** How many of a class are stopped with limits that were chosen without it. */
export interface LeftOutClass {
  readonly name: string
  readonly total: number
  /** Few enough alarms, and most of the other classes stopped; of equals the largest. */
  readonly scale: number
  readonly recalled: number
  /** With the limits that are shipped. */
  readonly shipped: number
}

/** Each class of defects in turn. */
export function leaveClassOut(subject: Subject, { runaway, clean }: SplitOutcomes): LeftOutClass[] {
  const mostAlarms = ALARMS_PER_MILLION * millionsOf(clean)
  return [...groupBy(runaway, ({ sample }) => sample.group)].map(([name, group]) => {
    const others = runaway.filter(({ sample }) => sample.group !== name)
    const scale = quietestScale(tally(subject, others, clean), mostAlarms)
    const recalled = (at: number) => group.filter((outcome) => isStopped(outcome, subject, at)).length
    return { name, total: group.length, scale, recalled: recalled(scale), shipped: recalled(1) }
  })
}
