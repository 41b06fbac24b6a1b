import { wordPairs } from '../word-pairs.ts'
import { decode } from './decode.ts'

const STRING = /(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')(\s*:)?/g
const WORD = /\p{L}[\p{L}\p{M}]/u
/** A sentence has so many pairs of words; the name of a category (`Wholesale and Retail Trade`) has two at most. */
const FEWEST_PAIRS = 3

/** What the strings of a piece of JSON are, keys apart: one is a sentence, of six words or more; there are words; there are none. */
export function contentOfValues(json: string): 'sentence' | 'words' | 'marks' {
  const values = Array.from(json.matchAll(STRING), ([, double, single = '', colon]) =>
    colon === undefined ? decode(double ?? single) : '',
  )
  if (values.some((value) => wordPairs(value) >= FEWEST_PAIRS)) return 'sentence'
  return values.some((value) => WORD.test(value)) ? 'words' : 'marks'
}
