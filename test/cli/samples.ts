const SENTENCE = 'I will now do the same thing again. '

/** A loop that runs to the end: `clean` keeps one copy. */
export const LOOP = `Intro.\n\n${SENTENCE.repeat(60)}`
export const LOOP_CLEANED = `Intro.\n\n${SENTENCE}`

/** A table whose separator row ran away. */
export const TABLE = `Before.\n\n| a | b |\n|${'-'.repeat(2000)}|---|\n| 1 | 2 |\n\nAfter.\n`

/** Nothing is wrong here. */
export const FINE = 'A plain answer.\n\nWith two paragraphs, and an umlaut: \u00e4.\n'
