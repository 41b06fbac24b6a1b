/** How much repetition a text asks for in so many words: the greatest number of each kind, 0 for none. */
export interface AskedFor {
  /** Copies of whatever it is: `100 times`. */
  readonly copies: number
  /** Lines, rows, items, steps: `a 30-day plan`. */
  readonly rows: number
  /** Single characters: `80 dashes`. */
  readonly characters: number
}

type Kind = keyof AskedFor

const WORDS: Readonly<Record<Kind, string>> = {
  copies: 'times repetitions repeats copies iterations mal fois veces vezes volte keer raz раз',
  rows: `line lines row rows item items entry entries record records example examples bullet bullets step steps
    day days week weeks month months verse verses question questions section sections slide slides task tasks sentence sentences
    zeilen lignes líneas filas`,
  characters: `digit digits dash dashes hyphen hyphens dot dots star stars asterisk
    asterisks zero zeros zeroes underscore underscores space spaces newline newlines emoji emojis`,
}
const KINDS = new Map(
  (Object.keys(WORDS) as Kind[]).flatMap((kind) => WORDS[kind].split(/\s+/).map((word) => [word, kind] as const)),
)
/** Counters of Chinese and Japanese, which stand right after the number. */
const TIMES = /^[次遍回]/

const NUMBERS = new Map(
  'ten twelve fifteen twenty twenty-five thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, [10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90][at] as number]),
)
const MULTIPLES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
])
const SMALL = 'zero one two three four five six seven eight nine'.split(' ')

/** Fewer need no leave; more are a year, a price or a limit rather than a wish. */
const LEAST = 4
const MOST = 100_000
/** Words between a number and what is counted: `30 short identical lines`. */
const BETWEEN = 2
/** Instructions stand at the beginning and at the end of a prompt. In UTF-16 units, of each. */
const LOOKED_AT = 16_384

/** Numbers with what they count, such as `100 times`, `two hundred lines`, `a 30-day plan`, `重复100次`. */
export function askedFor(reference: string): AskedFor {
  const most = { copies: 0, rows: 0, characters: 0 }
  const ends =
    reference.length <= 2 * LOOKED_AT
      ? [reference]
      : [reference.slice(0, LOOKED_AT), reference.slice(reference.length - LOOKED_AT)]
  for (const text of ends) {
    const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d[\d,]*/gu) ?? []
    for (let at = 0; at < words.length; at++) {
      const number = numberAt(words, at)
      const kind = number && kindAfter(words, number.next)
      if (kind && number.value >= LEAST && number.value <= MOST) most[kind] = Math.max(most[kind], number.value)
    }
  }
  return most
}

/** The number that begins at a word, and the word after it. */
function numberAt(words: readonly string[], at: number): { value: number; next: number } | undefined {
  const word = words[at] as string
  const first = MULTIPLES.has(word) ? 1 : amountOf(word)
  if (first === undefined) return undefined
  let next = MULTIPLES.has(word) ? at : at + 1
  let value = first
  for (
    let multiple = MULTIPLES.get(words[next] ?? '');
    multiple !== undefined;
    multiple = MULTIPLES.get(words[next] ?? '')
  ) {
    value *= multiple
    next++
  }
  return { value, next }
}

function amountOf(word: string): number | undefined {
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''))
  const small = SMALL.indexOf(word)
  return small > 0 ? small : NUMBERS.get(word)
}

function kindAfter(words: readonly string[], next: number): Kind | undefined {
  if (TIMES.test(words[next] ?? '')) return 'copies'
  for (const word of words.slice(next, next + BETWEEN + 1)) {
    const kind = KINDS.get(word)
    if (kind !== undefined) return kind
    // what comes after another number is counted by that one
    if (amountOf(word) !== undefined) return undefined
  }
  return undefined
}
