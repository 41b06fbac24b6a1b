import { ALARMS_PER_MILLION } from './budget.ts'
import { earliestScale } from './earliest-scale.ts'
import { foldOf } from './fold-of.ts'
import { isStopped } from './is-stopped.ts'
import { millionsOf } from './millions-of.ts'
import type { Outcome } from './outcome.ts'
import type { SplitOutcomes } from './split-outcomes.ts'
import type { Subject } from './subjects.ts'
import { tally } from './tally.ts'

/** What limits that were chosen on one half do on the other. */
export interface CrossedFold {
  readonly scale: number
  readonly recalled: number
  readonly total: number
  readonly alarms: number
  readonly millions: number
}

/** Chosen on the first half and tried on the second, and the other way round. */
export function crossFolds(subject: Subject, { runaway, clean }: SplitOutcomes): CrossedFold[] {
  return [0, 1].map((chosenOn) => {
    const inFold = ({ sample }: Outcome) => foldOf(sample.id) === chosenOn
    const here = clean.filter(inFold)
    const scale = earliestScale(tally(subject, [], here), ALARMS_PER_MILLION * millionsOf(here))
    const [thereClean, thereRunaway] = [clean, runaway].map((set) => set.filter((outcome) => !inFold(outcome)))
    const stopped = (outcomes: readonly Outcome[] = []) =>
      outcomes.filter((outcome) => isStopped(outcome, subject, scale)).length
    return {
      scale,
      recalled: stopped(thereRunaway),
      total: thereRunaway?.length ?? 0,
      alarms: stopped(thereClean),
      millions: millionsOf(thereClean ?? []),
    }
  })
}
