import { amountAt } from './amount.ts'
import { FORBIDS, KINDS, type Kind, MAKES, SEPARATES, TIMES } from './words.ts'

/** How much repetition a text asks for in so many words: the greatest number of each kind, 0 for none. */
export type AskedFor = Readonly<Record<Kind, number>>

/** Fewer need no leave; more are a year, a price or a limit rather than a wish. */
const LEAST = 4
const MOST = 100_000
/** Words between a number and what is counted, at most: `30 short identical lines`. Nothing stands before `times`. */
const BETWEEN = 2
/** Instructions stand at the beginning and at the end of a prompt. In UTF-16 units, of each. */
const LOOKED_AT = 16_384
/** Words, numbers (decimals in one piece, so that none is taken for a whole number), and what ends a sentence. */
const TOKEN = /\p{L}[\p{L}\p{M}'’]*|\d[\d,]*(?:\.\d+)?|[.!?;\n。！？；]/gu
/** What is to be written says nothing of how often: `write "I will not go home." 50 times`. */
const QUOTED = /["“«「『][^"”»」』\n]{0,400}["”»」』]/gu
const SENTENCE_END = /^[.!?;\n。！？；]$/

/**
 * Numbers with what they count, such as `100 times`, `two hundred lines`, `a 30-day plan`, `重复100次`, in sentences that tell
 * somebody to write something and set no bound: `at most 200 lines` asks for none, nor does `it crashed 500 times`.
 */
export function askedFor(reference: string): AskedFor {
  const most = { copies: 0, rows: 0, characters: 0 }
  const ends =
    reference.length <= 2 * LOOKED_AT
      ? [reference]
      : [reference.slice(0, LOOKED_AT), reference.slice(reference.length - LOOKED_AT)]
  for (const sentence of ends.flatMap(sentencesOf)) {
    if (!sentence.some(MAKES)) continue
    for (const [kind, value] of wishesIn(sentence)) most[kind] = Math.max(most[kind], value)
  }
  return most
}

function sentencesOf(text: string): string[][] {
  const sentences: string[][] = [[]]
  for (const [token] of text.toLowerCase().replace(QUOTED, ' ').replaceAll('’', "'").matchAll(TOKEN)) {
    if (SENTENCE_END.test(token)) sentences.push([])
    else sentences.at(-1)?.push(token)
  }
  return sentences
}

function wishesIn(words: readonly string[]): [Kind, number][] {
  const wishes: [Kind, number][] = []
  for (let at = 0; at < words.length; at++) {
    // what follows is a bound, or is not wanted
    if (FORBIDS(words[at] as string)) return wishes
    const amount = amountAt(words, at)
    if (amount === undefined) continue
    const kind = kindAfter(words, amount.next)
    if (kind !== undefined && amount.value >= LEAST && amount.value <= MOST) wishes.push([kind, amount.value])
    at = amount.next - 1
  }
  return wishes
}

function kindAfter(words: readonly string[], next: number): Kind | undefined {
  if (TIMES.test(words[next] ?? '')) return isFactor(words, next) ? undefined : 'copies'
  for (const word of words.slice(next, next + BETWEEN + 1)) {
    const kind = KINDS.get(word)
    if (kind !== undefined) return kind
    // what comes after another number, or belongs to another part of the sentence, is not counted by this one
    if (SEPARATES.has(word) || /^\d/.test(word)) return undefined
  }
  return undefined
}

/** `12 times 7`, `10 times as large`. */
function isFactor(words: readonly string[], at: number): boolean {
  const after = words[at + 1] ?? ''
  return /^\d|^(?:as|more|less|the|larger|bigger|faster|higher|better|longer)$/.test(after)
}
