import { isStopped } from './is-stopped.ts'
import type { Outcome } from './outcome.ts'
import { SCALES } from './scales.ts'
import type { Subject } from './subjects.ts'

/** How many texts are stopped at one scale: of those that should be, and of those that should not. */
export interface Tally {
  readonly scale: number
  readonly recalled: number
  readonly alarms: number
}

/** @param defects texts that run on to their end. @param clean texts without a defect. */
export function tally(subject: Subject, defects: readonly Outcome[], clean: readonly Outcome[]): Tally[] {
  const stopped = (outcomes: readonly Outcome[], scale: number) =>
    outcomes.filter((outcome) => isStopped(outcome, subject, scale)).length
  return SCALES.map((scale) => ({ scale, recalled: stopped(defects, scale), alarms: stopped(clean, scale) }))
}
