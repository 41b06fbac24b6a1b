import { wordPairs } from '../word-pairs.ts'

const STRING = /"((?:[^"\\]|\\.)*)"(\s*:)?/g
const ESCAPE = /\\(?:u[\da-fA-F]{4}|.)/g
const WORD = /\p{L}{2}/u
/** A sentence has so many pairs of words; the name of a category (`Wholesale and Retail Trade`) has two at most. */
const FEWEST_PAIRS = 3

/** What the strings of a piece of JSON are, keys apart: one is a sentence; there are words; there are none. */
export function contentOfValues(json: string): 'sentence' | 'words' | 'marks' {
  const values = Array.from(json.matchAll(STRING), ([, text = '', colon]) =>
    colon === undefined ? text.replace(ESCAPE, ' ') : '',
  )
  if (values.some((value) => wordPairs(value) >= FEWEST_PAIRS)) return 'sentence'
  return values.some((value) => WORD.test(value)) ? 'words' : 'marks'
}
