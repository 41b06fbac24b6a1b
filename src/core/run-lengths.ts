import type { Zone } from './types.ts'

/** Runs that are shorter are shown in tables only: indentation is everywhere, and no limit outside tables is below 16. */
const SHORTEST_RUN = 17
/** In a table a run is shown from here on. */
export const SHORTEST_TABLE_RUN = 4

/**
 * Whether a growing run is shown at this length: 17, 33, 65, 129, 257, then every 64; in tables also 4 and 9. From 9 on it
 * is one more than a power of two, so that a limit such as "more than 256" is known at the first unit that breaks it.
 */
export function isShownLength(length: number, zone: Zone): boolean {
  if (length < SHORTEST_RUN) return zone === 'table' && (length === SHORTEST_TABLE_RUN || length === 9)
  const before = length - 1
  return length > 257 ? before % 64 === 0 : (before & (before - 1)) === 0
}

/** The next length after this one at which `isShownLength` may hold. */
export function nextLength(length: number): number {
  if (length >= 257) return length + 64 - ((length - 1) % 64)
  return length < 9 ? 9 : 2 * (length - 1) + 1
}
