import { type History, RING_MASK } from '../history.ts'

/** Where a reader of JSON is. Those who read strings, words and comments move it on. */
export interface Cursor {
  readonly ring: History['ring']
  /** Offset of the next unit. */
  at: number
  /** Behind the last unit that says something. */
  solid: number
  /** Where the string or word begins that is being read, and what it has come to; in values a run of digits counts as one zero. */
  start: number
  hash: number
  afterDigit: boolean
}

export function createCursor(ring: History['ring'], start: number): Cursor {
  return { ring, at: start, solid: start, start, hash: 1, afterDigit: false }
}

/** A string or a word begins at the cursor. */
export function startToken(cursor: Cursor): void {
  cursor.start = cursor.at
  cursor.hash = 1
  cursor.afterDigit = false
}

export const HASH_FACTOR = 0x01000193

export function mix(cursor: Cursor, unit: number): void {
  cursor.hash = (Math.imul(cursor.hash, HASH_FACTOR) + unit) | 0
}

export function unitAt({ ring }: Cursor, offset: number): number {
  return ring[offset & RING_MASK] as number
}
