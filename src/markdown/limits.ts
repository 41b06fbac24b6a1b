/** Lengths that decide what is tidied; the same for streams and whole texts. All in UTF-16 units. */

/** From a header's first pipe to the end of its delimiter row: with its line end it fits the 4,096 that a guard may hold. */
export const LONGEST_HEAD = 4092
/** White space in a cell beyond this stays: nothing that people align is so wide, and it would have to be held. */
export const LONGEST_SPACE = 1024
/** Surplus empty cells of a row beyond this stay. */
export const LONGEST_SURPLUS = 1024
/** What may come before the first pipe of a row: indentation and the marks of containers. */
export const LONGEST_PREFIX = 1024
/** Containers that may be open: micromark's time grows with the square of them, and it runs out of stack at some thousands. */
export const MOST_CONTAINERS = 100
/** Longer lines are given to micromark in short: what decides about blocks is at their beginning. */
export const LONGEST_LINE = 16_384
/** Text that may wait for micromark before it must be read, so that it is still remembered. */
export const LONGEST_BACKLOG = 16_384
/** What micromark may have read since it began, in units and 64 for each line; then it begins anew with what is open. */
export const LONGEST_SESSION = 3072
