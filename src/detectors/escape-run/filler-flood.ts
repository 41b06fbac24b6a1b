import type { Answer, FillerUnit, Level } from '../../core/types.ts'

/** What is cut of a stretch that says nothing, and when it is beyond repair. */
export interface FillerLimits {
  /** Whether so much of it is no defect. */
  isFine(unit: FillerUnit): boolean
  /** Beyond repair once so many units were cut. */
  readonly limit: number
  /** What repeats, for display: the first character or escape. */
  copyOf(unit: FillerUnit): string
}

/**
 * A stretch that says nothing: holds what comes after the last unit that may stay, and cuts it. It is shown at the ends of whole
 * characters and escapes only, so that no cut tears one.
 *
 *     > | "text\n\n\n\n\n
 *             ^ start
 *                  ^ from: was still fine here
 */
export function createFillerFlood(): (unit: FillerUnit, limits: FillerLimits) => Answer | undefined {
  let level: Level | undefined
  let start = -1
  // where the cut begins: a stretch that is too long when it is first shown is cut from there on
  let from = 0
  // taken when the stretch is first shown: later its beginning may be forgotten
  let copy = ''

  function report(unit: FillerUnit, reached: Level): Answer {
    level = reached
    const times = Math.floor((unit.end - unit.start) / copy.length)
    return { finding: { level: reached, start: unit.start, of: copy, times } }
  }

  return (unit, limits) => {
    const { end, open } = unit
    if (unit.start !== start) {
      start = unit.start
      from = end
      copy = limits.copyOf(unit)
    }
    if (!open) {
      start = -1
      const over = { hold: Number.POSITIVE_INFINITY, ...(level && { cut: { start: from, end }, reach: end }) }
      level = undefined
      return over
    }
    if (level === undefined && limits.isFine(unit)) {
      from = end
      return { hold: end }
    }
    const answer: Answer = { cut: { start: from, end }, hold: end, reach: end }
    const reached = end - from >= limits.limit ? 'limit' : 'defect'
    return reached === level || level === 'limit' ? answer : { ...answer, ...report(unit, reached) }
  }
}
