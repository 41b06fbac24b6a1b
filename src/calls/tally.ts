import type { Count, CycleTally, ErrorTally, Series, SiblingTally } from './series.ts'

/** What is counted up to a step, the step included; results up to the step before it. */
export interface Tally {
  /** The same call one after the other, without a new result. */
  readonly run: Series
  /** The same call one after the other, whatever came of it. */
  readonly all: Count
  /** The same call since its last new result, whatever calls lie between. */
  readonly same: Series
  /** Whether this call is new, or was when its result last changed. */
  readonly isNew: boolean
  readonly cycle: CycleTally | undefined
  /** Steps one after the other whose call was made twice before without a new result. */
  readonly stale: Count
  readonly errors: ErrorTally
  readonly counting: SiblingTally
  readonly reworded: SiblingTally
}

const NOTHING: Series = Object.freeze({ start: 0, times: 0, confirmed: false })
const NO_SIBLINGS: SiblingTally = Object.freeze({ ...NOTHING, direction: 0 })

/** Of a step that is not counted yet. */
export const NO_TALLY: Tally = Object.freeze({
  run: NOTHING,
  all: NOTHING,
  same: NOTHING,
  isNew: true,
  cycle: undefined,
  stale: NOTHING,
  errors: Object.freeze({ start: 0, times: 0, hash: 0 }),
  counting: NO_SIBLINGS,
  reworded: NO_SIBLINGS,
})
