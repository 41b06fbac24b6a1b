const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const MULTIPLES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
])
/** Digits, in groups of three or in one piece: `1,2,3` is a list, and `3.5` nothing that is counted. */
const WHOLE = /^(?:\d{1,6}|\d{1,3}(?:,\d{3})+)$/

/** A number, in digits or words, and the word after it. */
export interface Amount {
  readonly value: number
  readonly next: number
}

/** The number that begins at a word: `100`, `1,000`, `twenty`, `two hundred`, `a dozen`. */
export function amountAt(words: readonly string[], at: number): Amount | undefined {
  const word = words[at] as string
  const first = MULTIPLES.has(word) ? 1 : amountOf(word)
  if (first === undefined) return undefined
  let next = MULTIPLES.has(word) ? at : at + 1
  let value = first
  for (;;) {
    const multiple = MULTIPLES.get(words[next] ?? '')
    if (multiple === undefined) return { value, next }
    value *= multiple
    next++
  }
}

function amountOf(word: string): number | undefined {
  if (/^\d/.test(word)) return WHOLE.test(word) ? Number(word.replaceAll(',', '')) : undefined
  const small = SMALL.indexOf(word)
  if (small > 0) return small
  const tens = TENS.indexOf(word)
  return tens > 0 ? 10 * tens : undefined
}
