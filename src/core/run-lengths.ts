/**
 * A growing run is shown each time its length is one more than a multiple of this, so that "more than 256" is known at the
 * first unit that breaks it. Shorter runs are not shown: indentation, padding and rules are everywhere, and no limit on them
 * is below 64.
 */
export const SHOWN_EVERY = 64
/** The shortest run that is shown. */
export const FIRST_SHOWN = 65

/** The length after this one at which a run is shown: 65, 129, 193 and so on. */
export function lengthAfter(length: number): number {
  return length - ((length - 1) % SHOWN_EVERY) + SHOWN_EVERY
}
