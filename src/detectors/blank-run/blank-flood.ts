import type { Answer, BlankUnit, Level } from '../../core/types.ts'

/** How many blank lines in a row are a defect, and beyond repair. */
export interface BlankLimits {
  /** The most that are no defect; what comes after them is cut. */
  readonly most: number
  /** Beyond repair once so many lines were cut. */
  readonly limit: number
}

/**
 * Blank lines without end: holds what comes after the last one that may stay, and cuts it.
 *
 *     > | text\n \n\n  \n\n
 *               ^ start
 */
export function createBlankFlood(): (unit: BlankUnit, limits: BlankLimits) => Answer | undefined {
  let level: Level | undefined
  // end of the last line that may stay
  let from = Number.POSITIVE_INFINITY

  function report(unit: BlankUnit, reached: Level): Answer {
    level = reached
    return { finding: { level, start: unit.start, of: '\n', times: unit.lines } }
  }

  return (unit, { most, limit }) => {
    const { end, lines, open } = unit
    if (!open) {
      const cut = { start: from, end }
      const answer = { hold: Number.POSITIVE_INFINITY, ...(level && { cut, reach: end }) }
      level = undefined
      from = Number.POSITIVE_INFINITY
      return answer
    }
    if (lines <= most || from === Number.POSITIVE_INFINITY) {
      from = end
      return lines < most ? undefined : { hold: end }
    }
    const answer: Answer = { cut: { start: from, end }, hold: end, reach: end }
    const reached = lines - most >= limit ? 'limit' : 'defect'
    return reached === level || level === 'limit' ? answer : { ...answer, ...report(unit, reached) }
  }
}
