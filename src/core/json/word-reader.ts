import type { RING_MASK } from '../history.ts'
import { type Cursor, type HASH_FACTOR, startToken } from './cursor.ts'
import type { Grammar } from './grammar.ts'
import { isInvisible } from './is-invisible.ts'
import { BETWEEN, BLANK, MARK } from './kinds.ts'
import { DEAD, NUMBER_STATES, numberColumn, wordKind } from './word.ts'

/** Reads numbers, literals and whatever else stands between the punctuation without quotes. */
export interface WordReader {
  /** The cursor is at its first unit. @returns whether the word is over; if not, `read` goes on. */
  start(to: number): boolean
  /** @returns whether the word is over. */
  read(to: number): boolean
  /** The word ends at the cursor. */
  end(): void
  /** Whether it can be a number so far. */
  isNumber(): boolean
}

/** All numbers are alike. */
const NUMBER = 0x2545f491
/** Columns of `NUMBER_STATES`: the last one of digits, the one of what is in no number; and one more: the word ends before it. */
const LAST_DIGIT = 1
const OTHER = 6
const WORD_END = 7
/** The column of each unit below U+0080. A path or a date is one word. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, unit) => {
  const isInPath = unit === 0x2f || unit === 0x23
  const endsWord = BETWEEN[unit] === BLANK || (BETWEEN[unit] === MARK && !isInPath) || unit === 0x22
  return endsWord ? WORD_END : numberColumn(unit)
})

export function createWordReader(cursor: Cursor, grammar: Grammar): WordReader {
  let number = 0
  // digits count one by one in keys, where they make the difference
  let isKey = false

  function end(): void {
    const kind = wordKind(cursor.ring, cursor.start, cursor.at, number)
    grammar.word(cursor.start, cursor.at, kind === 'number' && !isKey ? NUMBER : cursor.hash, kind)
  }

  function read(to: number): boolean {
    // locals and literals, as in the scanner
    const units = cursor.ring
    const kinds = IN_WORD
    const next = NUMBER_STATES
    const mask: typeof RING_MASK = 0x7fff
    const factor: typeof HASH_FACTOR = 0x01000193
    const lastDigit: typeof LAST_DIGIT = 1
    const other: typeof OTHER = 6
    const wordEnd: typeof WORD_END = 7
    let { at, afterDigit } = cursor
    let hash = cursor.hash | 0
    const isExact = isKey
    let state = number
    let isOver = false
    for (; at < to; at++) {
      const unit = units[at & mask] as number
      const kind = unit < 128 ? (kinds[unit] as number) : isInvisible(unit) ? wordEnd : other
      if (kind === wordEnd) {
        isOver = true
        break
      }
      state = next[8 * state + kind] as number
      if (kind > lastDigit || isExact) hash = (Math.imul(hash, factor) + unit) | 0
      else if (!afterDigit) hash = (Math.imul(hash, factor) + 48) | 0
      afterDigit = kind <= lastDigit
    }
    cursor.at = cursor.solid = at
    cursor.hash = hash
    cursor.afterDigit = afterDigit
    number = state
    if (isOver) end()
    return isOver
  }

  return {
    start(to) {
      startToken(cursor)
      number = 0
      isKey = grammar.takesKey()
      return read(to)
    },
    read,
    end,
    isNumber: () => number !== DEAD,
  }
}
