import { excerpt } from '../core/excerpt.ts'
import { SHOWN_EVERY } from '../core/run-lengths.ts'
import type { Answer, Level, Span } from '../core/types.ts'

/** A stretch of one repeated thing, as it grows. */
export interface Stretch extends Span {
  readonly open: boolean
}

/** The lengths at which a stretch becomes a defect, and beyond repair; in UTF-16 units. */
export interface FloodLimits {
  /** Units that stay when the rest is cut. */
  readonly keep: number
  /** The longest stretch that is no defect. */
  readonly most: number
  /** Beyond repair once so many units have been cut. */
  readonly limit: number
}

/**
 * The part that all repairable floods share: hold while a stretch might become a defect, cut what is too much as it comes,
 * give up past a limit.
 *
 *     > | name |------------------------------
 *              ^ start
 *               ^^^ keep: may leave    ^ most: from here on a defect; cut back to `keep`
 */
export function createFlood(): (stretch: Stretch, limits: FloodLimits, copy: string) => Answer | undefined {
  let start = -1
  let holding = false
  let level: Level | undefined
  // where the cut begins; the guard leaves alone what has left already
  let from = 0

  function next(length: number, end: number, limits: FloodLimits): Level | undefined {
    if (length <= limits.most) return undefined
    return end - from >= limits.limit ? 'limit' : 'defect'
  }

  /** Whole copies only: what is left of `&nbsp;&nbsp;` must not be `&nbsp;&nb`. */
  function cutTo(end: number, size: number): Span {
    return { start: from, end: from + wholeCopies(Math.max(0, end - from), size) }
  }

  return (stretch, limits, copy) => {
    const { end, open } = stretch
    const size = copy.length
    if (stretch.start !== start) {
      start = stretch.start
      level = undefined
      holding = false
      from = cutStart(start, end, limits.keep, size)
    }
    if (!open) {
      if (!holding) return undefined
      holding = false
      const over = { hold: Number.POSITIVE_INFINITY }
      return level === undefined ? over : { ...over, cut: cutTo(end, size), reach: end }
    }
    const reached = next(end - start, end, limits)
    if (reached === undefined) {
      // a stretch is shown again after 64 units at most: before that there is nothing to hold, and nothing new to say after
      if (holding || from > end + SHOWN_EVERY) return undefined
      holding = true
      return { hold: from }
    }
    holding = true
    const cut = cutTo(end, size)
    const answer: Answer = { cut, hold: cut.end, reach: end }
    if (reached === level || level === 'limit') return answer
    level = reached
    return { ...answer, finding: { level, start, of: excerpt(copy), times: Math.floor((end - start) / size) } }
  }
}

/**
 * Of one character any number may stay. Of longer copies whole ones: what had been read when the stretch was first shown may
 * have left already, and a cut that the guard clips must not begin in the middle of `&nbsp;`.
 */
function cutStart(start: number, end: number, keep: number, size: number): number {
  if (size === 1) return start + keep
  return start + wholeCopies(Math.max(keep, end - 1 - start) + size - 1, size)
}

function wholeCopies(length: number, size: number): number {
  return length - (length % size)
}
