import { keyOf } from './key-of.ts'
import { LIMITS } from './limits.ts'
import type { Outcome } from './outcome.ts'
import type { Subject } from './subjects.ts'

/** Whether the text is stopped with limits of this scale. A detector without declared limits takes part as it is shipped. */
export function isStopped({ stops }: Outcome, { detectors }: Subject, scale: number): boolean {
  return detectors.some((name) => stops[keyOf(name, LIMITS[name] === undefined ? 1 : scale)] !== undefined)
}
