import type { RING_MASK } from '../history.ts'
import { type Cursor, type HASH_FACTOR, mix, unitAt } from './cursor.ts'
import type { Grammar } from './grammar.ts'
import { isInvisible } from './is-invisible.ts'
import { type DIGIT, IN_STRING, type PLAIN, type QUOTE } from './kinds.ts'

/** Reads one string after another; escapes are decoded once, for the hash and for what is invisible. */
export interface StringReader {
  /** A string begins with a quote at `start`. @returns the offset behind it; 0 if it goes on, which `read` does. */
  start(quote: number, start: number, to: number): number
  /** @returns whether the string is over. */
  read(to: number): boolean
  isInEscape(): boolean
  /** Units of escapes since the last unit that says something. */
  escapes(): number
}

const DOUBLE_QUOTE = 0x22
const BACKSLASH_UNIT = 0x5c
const LOWER_U = 0x75

export function createStringReader(cursor: Cursor, grammar: Grammar): StringReader {
  let quote = 0
  // digits count one by one in keys, where they make the difference
  let isKey = false
  // 0: in no escape; 1: after a backslash; then 2 more than hexadecimal digits are missing
  let escapeState = 0
  let code = 0
  let escapes = 0
  let escapesEnd = -1

  /**
   * The hot loop of strings: up to the closing quote, a backslash, a control character. Locals and literals, as in
   * the scanner; most strings are over before anything need be stored.
   *
   * @returns the offset behind the string; 0 if it is not over, and the cursor is where the loop stopped.
   */
  function readPlain(start: number, from: number, to: number, before: number, wasDigit: boolean): number {
    const units = cursor.ring
    const kinds = IN_STRING
    const mask: typeof RING_MASK = 0x7fff
    const factor: typeof HASH_FACTOR = 0x01000193
    const plain: typeof PLAIN = 0
    const digit: typeof DIGIT = 1
    // kinds beyond it are read elsewhere: backslashes and control characters
    const quoteKind: typeof QUOTE = 3
    let at = from
    let hash = before | 0
    let afterDigit = wasDigit
    const isExact = isKey
    const mark = quote
    for (; at < to; at++) {
      const unit = units[at & mask] as number
      // one look at a table for all: a branch for letters alone would be guessed wrong at every space
      const kind = unit < 128 ? (kinds[unit] as number) : plain
      if (kind === digit) {
        if (isExact) hash = (Math.imul(hash, factor) + unit) | 0
        else if (!afterDigit) hash = (Math.imul(hash, factor) + 48) | 0
        afterDigit = true
        continue
      }
      if (kind >= quoteKind) {
        if (unit === mark) {
          grammar.string(start, at + 1, hash)
          return at + 1
        }
        if (kind > quoteKind) break
      }
      afterDigit = false
      hash = (Math.imul(hash, factor) + unit) | 0
    }
    cursor.start = start
    cursor.at = at
    cursor.hash = hash
    cursor.afterDigit = afterDigit
    while (at > from && isInvisible(units[(at - 1) & mask] as number)) at--
    if (at > from) cursor.solid = at
    return 0
  }

  /** What stopped the hot loop. */
  function readMark(): void {
    const unit = unitAt(cursor, cursor.at++)
    cursor.afterDigit = false
    if (unit === BACKSLASH_UNIT) escapeState = 1
    else {
      // a raw line break is the likeliest sign that this is prose with quotation marks
      if (unit === 10 || unit === 13) grammar.refuse()
      else grammar.loosen()
      mix(cursor, unit)
    }
  }

  function readEscape(unit: number): void {
    if (escapeState > 1) readHexadecimal(unit)
    else if (unit === LOWER_U) {
      escapeState = 6
      code = 0
    } else {
      const decoded = SIMPLE.get(unit)
      if (decoded === undefined) grammar.loosen()
      endEscape(decoded ?? unit, 2)
    }
  }

  function readHexadecimal(unit: number): void {
    const digit = hexadecimal(unit)
    if (digit < 0) {
      grammar.loosen()
      escapeState = 0
      // it may be the end of the string
      cursor.solid = --cursor.at
      return
    }
    code = 16 * code + digit
    if (--escapeState === 2) endEscape(code, 6)
  }

  function endEscape(unit: number, length: number): void {
    escapeState = 0
    mix(cursor, unit)
    if (!isInvisible(unit)) {
      cursor.solid = cursor.at
      return
    }
    // the last one belongs to another stretch
    if (escapesEnd <= cursor.solid) escapes = 0
    escapes += length
    escapesEnd = cursor.at
  }

  return {
    start(mark, start, to) {
      if (mark !== DOUBLE_QUOTE) grammar.loosen()
      quote = mark
      isKey = grammar.takesKey()
      const end = readPlain(start, start + 1, to, 1, false)
      if (end === 0 && cursor.solid <= start) cursor.solid = start + 1
      return end
    },
    read(to) {
      while (cursor.at < to) {
        if (escapeState !== 0) {
          readEscape(unitAt(cursor, cursor.at++))
          continue
        }
        const end = readPlain(cursor.start, cursor.at, to, cursor.hash, cursor.afterDigit)
        if (end !== 0) {
          cursor.at = cursor.solid = end
          return true
        }
        if (cursor.at < to) readMark()
      }
      return false
    },
    isInEscape: () => escapeState !== 0,
    escapes: () => (escapesEnd > cursor.solid ? escapes : 0),
  }
}

function hexadecimal(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48
  const lower = unit | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}

/** What follows a backslash, and what is meant. */
const SIMPLE: ReadonlyMap<number, number> = new Map([
  [0x22, 0x22],
  [0x5c, 0x5c],
  [0x2f, 0x2f],
  [0x62, 8],
  [0x66, 12],
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
])
