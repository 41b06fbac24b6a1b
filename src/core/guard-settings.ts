import type { Exempt } from './exemptions.ts'
import type { LoopTreatment } from './loop-cuts.ts'
import type { Shape } from './shape.ts'
import type { Stage } from './stage.ts'
import type { Advice, Channel, Detector, Finding, Format, Pathology, Policy } from './types.ts'

/** What a guard is made from. */
export interface GuardSettings {
  readonly detectors: readonly Detector[]
  /** Says what to change in the next attempt. */
  readonly advise: (finding: Finding, pathology: Pathology) => Advice
  /** @default 'auto' */
  readonly format?: Format
  /** @default 'text' */
  readonly channel?: Channel
  /** Names the part in findings, for callers who watch several. @default '0' */
  readonly part?: string
  /** @default soft: report, defect: repair, limit: regenerate */
  readonly policy?: Policy
  /** UTF-16 units that may wait for a decision; 0: text passes at once. @default 4096 */
  readonly maxHold?: number
  /** Rewrites the text beside the detectors. @default none */
  readonly stage?: Stage
  /** What a schema says about the order of keys. @default none: the detector of it is silent */
  readonly shape?: Shape
  /** Says which repetition is no defect. @default none */
  readonly exempt?: Exempt
  /**
   * The text is complete when `end()` is called: nothing is released before, no stop is obeyed, and loops are treated as
   * said here. Absent: a stream.
   */
  readonly loops?: LoopTreatment
}
