import type { Zone } from './types.ts'

/** Shorter runs are not shown: indentation, padding and rules are everywhere, and no limit on them is below 64. */
const SHORTEST_RUN = 65
/** Hyphens in tables are shown from here on: all but three of them may have to go. */
export const SHORTEST_HYPHEN_RUN = 4
const HYPHEN = 0x2d

/**
 * Whether a growing run is shown at this length: 65, 129, 193, 257 and so on; hyphens in tables also at 4. It is one more than
 * a multiple of 64, so that "more than 256" is known at the first unit that breaks it.
 */
export function isShownLength(length: number, unit: number, zone: Zone): boolean {
  if (length < SHORTEST_RUN) return length === SHORTEST_HYPHEN_RUN && unit === HYPHEN && zone === 'table'
  return length % 64 === 1
}

/** The next length after this one at which `isShownLength` may hold. */
export function lengthAfter(length: number): number {
  return length < SHORTEST_RUN ? SHORTEST_RUN : length + 64 - ((length - 1) % 64)
}
