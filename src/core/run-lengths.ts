import type { Zone } from './types.ts'

/** Runs that are shorter are not shown: indentation and padding are everywhere, and no limit on them is below 16. */
const SHORTEST_RUN = 17
/** Hyphens in tables are shown from here on: all but three of them may have to go. */
export const SHORTEST_HYPHEN_RUN = 4
const HYPHEN = 0x2d

/**
 * Whether a growing run is shown at this length: 17, 33, 65, 129, 257, then every 64; hyphens in tables also at 4 and 9.
 * From 9 on it is one more than a power of two, so that "more than 256" is known at the first unit that breaks it.
 *
 * @param length at least 4.
 */
export function isShownLength(length: number, unit: number, zone: Zone): boolean {
  if (length < SHORTEST_RUN) return unit === HYPHEN && zone === 'table'
  return length === lengthAfter(length - 1)
}

/** The next length after this one at which `isShownLength` may hold. */
export function lengthAfter(length: number): number {
  if (length >= 257) return length + 64 - ((length - 1) % 64)
  let next = 9
  while (next <= length) next = 2 * next - 1
  return next
}
