import { hash } from './hash.ts'

/** The words of a text: all of them, and three side by side each. */
export interface Words {
  readonly words: number
  readonly grams: readonly number[]
}

/** Fewer say too little, more are a document. */
const FEWEST = 3
const MOST = 48
/** So many threes of words side by side a text has at most. */
export const MOST_GRAMS = MOST - 2
/** Share of three words side by side that two texts have in common if one is the other reworded. */
const SHARE = 0.8
/** In fewer threes a share says nothing. */
const FEWEST_GRAMS = 5

/** Of a text that has too few or too many of them. */
export const NO_WORDS: Words = Object.freeze({ words: 0, grams: Object.freeze([]) })

/** The words of a text, hashed. Upper case and marks make no difference. */
export function wordsOf(text: string): Words {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  if (words.length < FEWEST || words.length > MOST) return NO_WORDS
  const grams = new Set<number>()
  for (let at = 2; at < words.length; at++) grams.add(smallHash(words.slice(at - 2, at + 1)))
  return { words: smallHash(words.sort()), grams: [...grams] }
}

/** Small numbers take less room, and are compared with those of one other text. */
const smallHash = (words: readonly string[]): number => hash(words.join(' ')) % 0x40000000

/** Whether one text has the same words as the other in another order, or 80 % of the same threes. */
export function isReworded(one: Words, other: Words): boolean {
  if (one.words === 0 || other.words === 0) return false
  if (one.words === other.words) return true
  const most = Math.max(one.grams.length, other.grams.length)
  if (most < FEWEST_GRAMS) return false
  const shared = one.grams.filter((gram) => other.grams.includes(gram)).length
  return shared / most >= SHARE
}
