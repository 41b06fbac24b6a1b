import { wordPairs } from './word-pairs.ts'

/** What one copy of a repeat is made of: it decides how many copies are too many. */
export type Content = 'language' | 'word' | 'words' | 'marks'

/** A copy is judged by its beginning. */
const LONGEST_LOOK = 4096
const WORD = /\p{L}[\p{L}\p{M}]+/gu
/** What looks like one word is a sentence with so many groups of four characters, of a script that puts no spaces. */
const SENTENCE = 2
/** Fewer word pairs than one in so many units are names in data, not language. */
const UNITS_PER_PAIR = 60

/**
 * `word`: one and the same word; `language`: words side by side; `words`: words among marks, as in code and data; `marks`: no
 * words, or no white space around them.
 *
 * @param copy one copy, from wherever it begins. It is read on over its end, so that a pair across it counts.
 */
export function contentOf(copy: string): Content {
  const text = copy.slice(0, LONGEST_LOOK)
  const around = text + text.slice(0, 32)
  if (isForm(text)) return 'marks'
  const words = around.match(WORD)
  if (words === null || !/\s/.test(text)) return words !== null && isUnspaced(text) ? 'language' : 'marks'
  if (copy.length <= 32 && isOneWord(copy)) return wordPairs(copy) < SENTENCE ? 'word' : 'language'
  return wordPairs(around) >= Math.max(1, text.length / UNITS_PER_PAIR) ? 'language' : 'words'
}

/** Chinese, Japanese, Thai and Korean may have no white space at all. */
function isUnspaced(text: string): boolean {
  return wordPairs(text.repeat(4).slice(0, 256)) > 0
}

/** Lines to be filled in: rules, with a word between them. */
function isForm(text: string): boolean {
  return /[_.·…]{8}/.test(text)
}

/** One and the same word again and again. A copy may begin within it: the first and the last word may be torn. */
function isOneWord(copy: string): boolean {
  return new Set(copy.repeat(4).match(WORD)?.slice(1, -1)).size === 1
}
