/** Shorter runs of one character are never shown. */
export const SHORTEST_RUN = 4

/**
 * Whether a growing run is shown at this length: 4, 9, 17, 33, 65, 129, 257, then every 64. Above the first it is one more
 * than a power of two, so that a limit such as "more than 256" is known at the first unit that breaks it.
 */
export function isShownLength(length: number): boolean {
  if (length < 9) return length === SHORTEST_RUN
  const before = length - 1
  return length > 257 ? before % 64 === 0 : (before & (before - 1)) === 0
}
