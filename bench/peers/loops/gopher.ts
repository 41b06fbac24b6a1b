import type { Rule } from './rule.ts'
import { createWindow } from './window.ts'

// Rae et al. 2021, "Scaling Language Models" (arXiv 2112.11446), table A1: words of an n-gram, and the largest share of
// the characters. The lower bound on words is that of the same paper for a document.
const MOST_FREQUENT: readonly (readonly [words: number, share: number])[] = [
  [2, 0.2],
  [3, 0.18],
  [4, 0.16],
]
const REPEATED: readonly (readonly [words: number, share: number])[] = [
  [5, 0.15],
  [6, 0.14],
  [7, 0.13],
  [8, 0.12],
  [9, 0.11],
  [10, 0.1],
]
const FEWEST_WORDS = 50

/** The n-gram rules by which Gopher's authors filtered documents; here they are asked of a window. */
export const GOPHER: Rule = {
  name: 'Gopher n-grams',
  note: 'n-gram rules of table A1, in the last 4,096 units every 256, from 50 words on; words end at white space',
  start: () => createWindow(isRepetitive),
}

function isRepetitive(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word !== '')
  if (words.length < FEWEST_WORDS) return false
  const characters = lengthOf(words)
  return (
    MOST_FREQUENT.some(([size, share]) => mostFrequent(words, size) > share * characters) ||
    REPEATED.some(([size, share]) => repeated(words, size) > share * characters)
  )
}

/** Characters in all copies of the most frequent n-gram, if it has copies. */
function mostFrequent(words: readonly string[], size: number): number {
  const counts = new Map<string, number>()
  let most = 0
  for (let at = 0; at + size <= words.length; at++) {
    const gram = words.slice(at, at + size)
    const key = gram.join(' ')
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > 1) most = Math.max(most, count * lengthOf(gram))
  }
  return most
}

/** Characters in n-grams that have come before, each character once. */
function repeated(words: readonly string[], size: number): number {
  const seen = new Set<string>()
  let characters = 0
  let counted = 0
  for (let at = 0; at + size <= words.length; at++) {
    const key = words.slice(at, at + size).join(' ')
    if (seen.has(key)) {
      characters += lengthOf(words.slice(Math.max(at, counted), at + size))
      counted = at + size
    }
    seen.add(key)
  }
  return characters
}

function lengthOf(words: readonly string[]): number {
  let length = 0
  for (const word of words) length += word.length
  return length
}
