/** What one copy of a repeat is made of: it decides how many copies are too many. */
export type Content = 'language' | 'words' | 'marks'

/** A copy is judged by its beginning. */
const LONGEST_LOOK = 4096
/** Two words side by side, one space apart, as only natural language has them often; or four ideographs, or Thai. */
const WORD_PAIR = /\p{L}[\p{L}\p{M}'’]+[,;:.!?]? \p{L}[\p{L}\p{M}'’]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]{4}/gu
const WORD = /\p{L}{2}/u
/** Fewer word pairs than one in so many units are names in data, not language. */
const UNITS_PER_PAIR = 60

/**
 * @param copy one copy, from wherever it begins. It is read twice over its end, so that a pair across it counts.
 */
export function contentOf(copy: string): Content {
  const text = copy.slice(0, LONGEST_LOOK)
  const around = text + text.slice(0, 32)
  const pairs = around.match(WORD_PAIR)?.length ?? 0
  if (pairs >= Math.max(1, text.length / UNITS_PER_PAIR)) return 'language'
  return WORD.test(around) && /\s/.test(text) ? 'words' : 'marks'
}
