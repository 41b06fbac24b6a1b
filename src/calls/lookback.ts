/** Repetition is looked for among so many steps. */
export const LOOKBACK = 512
/** Cycles of up to so many steps are found; longer ones as stagnation. */
export const LONGEST_CYCLE = 64
/** Words are compared with a call at most so many steps back. */
export const WORDS_LOOKBACK = 32
/** So many steps can be rolled back, after which the history looks as if they had never been: so many more are kept of all. */
export const SPARE = 64
