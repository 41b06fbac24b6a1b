import type { Zone } from './types.ts'

/** Which of the next units a tracker has to see: none of this line, all but spaces, or all. */
export type Attention = 0 | 1 | 2
export const NONE = 0
export const NO_SPACES = 1
export const ALL = 2

/**
 * Knows in which zone the text is. It is asked about a unit only when it wants to be: after the first characters of a line
 * most lines are decided, and the scanner need not call again before the next one.
 */
export interface ZoneTracker {
  /** The zone of the unit seen last. */
  zone(): Zone
  /** The tracker to ask from now on: another one, once it is clear what the text is. */
  settled(): ZoneTracker
  /** A new line begins. @returns which of its first units the tracker wants to see. */
  startLine(): Attention
  /** Takes the next unit; line terminators too, if it asked. @returns which of those after it wants to see. */
  next(unit: number): Attention
}
