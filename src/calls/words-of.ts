import { hash } from './hash.ts'

/** The words of a text: all of them, and three side by side each. */
export interface Words {
  readonly words: number
  readonly grams: readonly number[]
}

/** Fewer say too little, more are a document. */
const FEWEST = 3
const MOST = 48
/** Share of three words side by side that two texts have in common if one is the other reworded. */
const SHARE = 0.8
/** In fewer threes a share says nothing. */
const FEWEST_GRAMS = 5

const NONE: Words = Object.freeze({ words: 0, grams: Object.freeze([]) })

/** The words of a text, hashed. Upper case and marks make no difference. */
export function wordsOf(text: string): Words {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  if (words.length < FEWEST || words.length > MOST) return NONE
  const grams = new Set<number>()
  // small numbers take less room
  for (let at = 2; at < words.length; at++) grams.add(hash(words.slice(at - 2, at + 1).join(' ')) % 0x40000000)
  return { words: hash(words.sort().join(' ')), grams: [...grams] }
}

/** Whether one text has the same words as the other in another order, or 80 % of the same threes. */
export function isReworded(one: Words, other: Words): boolean {
  if (one.words === 0 || other.words === 0) return false
  if (one.words === other.words) return true
  const most = Math.max(one.grams.length, other.grams.length)
  if (most < FEWEST_GRAMS) return false
  const shared = one.grams.filter((gram) => other.grams.includes(gram)).length
  return shared / most >= SHARE
}
