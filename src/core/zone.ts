import type { Zone } from './types.ts'

/** Which of the next units a tracker has to see: none of this line, all but spaces, or all. */
export type Attention = 0 | 1 | 2
export const NONE = 0
export const NO_SPACES = 1
export const ALL = 2

/** What two want to see between them. */
export function both(one: Attention, other: Attention): Attention {
  return Math.max(one, other) as Attention
}

/**
 * Knows in which zone the text is. It is asked about a unit only when it wants to be: after the first characters of a line
 * most lines are decided, and the scanner need not call again before the next one.
 */
export interface ZoneTracker {
  /** The zone of the unit before `end`; a string only if it reaches back to `start`. */
  zone(end: number, start?: number): Zone
  /** The tracker to ask from now on: another one, once it is clear what the text is. */
  settled(): ZoneTracker
  /** A new line begins. @returns which of its first units the tracker wants to see. */
  startLine(start: number): Attention
  /** Takes the next unit; line terminators too, if it asked. @returns which of those after it wants to see. */
  next(unit: number, offset: number): Attention
  /**
   * So much has been read, a multiple of 128 or all: who reads in bulk does it now.
   *
   * @returns which of the next units the tracker wants to see, beyond what it said before.
   */
  endPiece(end: number, isLast: boolean): Attention
}
