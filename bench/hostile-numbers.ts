import { prose, roller } from './texts.ts'

/** Fixed text of which no two pieces are alike. */
const pieces = (count: number, length: number, seed: number): string[] =>
  Array.from({ length: count }, (_, index) => prose(length, seed + 7919 * index).replace(/\n/g, ' '))

function fill(length: number, next: (copy: number) => string): string {
  const parts: string[] = []
  for (let size = 0; size < length; size += (parts.at(-1) as string).length) parts.push(next(parts.length))
  return parts.join('').slice(0, length)
}

/** A few texts, each followed by a number: a copy. */
const numbered = (texts: readonly string[], copy: number): string =>
  texts.map((text, index) => `${text}${copy * texts.length + index} `).join('')

/** The text with a letter that changes, so many units before its end. */
const altered = (text: string, before: number, letter: string): string =>
  text.slice(0, text.length - before) + letter + text.slice(text.length - before + 1)

const LETTERS = 'bcdfghjklmnpqrstvwxyz'

/** Texts that hurt whoever looks for copies with other numbers, or for long copies by their hashes. Of any length. */
export const HOSTILE_NUMBERS: Readonly<Record<string, (length: number) => string>> = {
  'a letter and a digit by turns': (length) => {
    const roll = roller(11)
    return fill(length, () => `${LETTERS[roll(3)]}${roll(10)}`)
  },
  'numbers of 15 digits and more': (length) => {
    const roll = roller(12)
    return fill(length, () => `${'7'.repeat(1 + roll(4))}${'0123456789'.repeat(2 + roll(3))}${roll(1e6)}, `)
  },
  // every eighth unit of long text is hashed, up to the last 48
  'numbered copies that differ where no hash looks': (length) => {
    const roll = roller(13)
    const text = pieces(1, 1900, 14)[0] as string
    return fill(length, (copy) => numbered([altered(text, 51, LETTERS[roll(21)] as string)], copy))
  },
  'four such copies, and another text': (length) => {
    const roll = roller(15)
    const text = pieces(1, 400, 16)[0] as string
    return fill(length, (copy) =>
      copy % 5 === 4 ? `${copy} ` : numbered([altered(text, 51, LETTERS[roll(21)] as string)], copy),
    )
  },
  'copies of 200 numbers that differ in the last text': (length) => {
    const roll = roller(17)
    const texts = pieces(200, 9, 18)
    return fill(length, (copy) => numbered([...texts.slice(1), LETTERS[roll(21)] as string], copy))
  },
  'copies of 1,000 numbers that differ in the last text': (length) => {
    const roll = roller(19)
    const texts = pieces(1000, 12, 20)
    return fill(length, (copy) => numbered([...texts.slice(1), LETTERS[roll(21)] as string], copy))
  },
  'numbers with texts in the order of a Fibonacci word': (length) => {
    let [shorter, longer] = ['a 1 ', 'a 1 b 2 ']
    while (longer.length < length) [shorter, longer] = [longer, longer + shorter]
    return longer.slice(0, length)
  },
  'long copies that differ at their end': (length) => {
    const roll = roller(21)
    const text = prose(10_000, 22)
    return fill(length, () => altered(text, 3, LETTERS[roll(21)] as string))
  },
  'copies of 16,000 units with one unit that differs anywhere': (length) => {
    const roll = roller(23)
    const text = prose(16_000, 24)
    return fill(length, () => altered(text, 1 + roll(15_999), LETTERS[roll(21)] as string))
  },
}
