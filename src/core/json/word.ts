import { RING_MASK } from '../history.ts'

/** What a word between the punctuation of JSON is. `other` literals and numbers are those of Python, JavaScript and JSON5. */
export type WordKind = 'number' | 'literal' | 'other' | 'name' | 'unknown'

const LITERALS = ['true', 'false', 'null']
const OTHER_LITERALS = ['True', 'False', 'None', 'undefined', 'NaN', 'Infinity', '-Infinity', '+Infinity']

/**
 * States of a number as JSON spells it; from `dead` on it is none. Columns: `0`, another digit, `-`, `+`, `.`, `e` or `E`, anything
 * else.
 *
 *     > | -12.5e+3
 *         ^ sign  ^ power
 */

const SIGN = 1
const ZERO = 2
const WHOLE = 3
const POINT = 4
const FRACTION = 5
const EXPONENT = 6
const EXPONENT_SIGN = 7
const POWER = 8
export const DEAD = 9
const NEXT: readonly (readonly number[])[] = [
  [ZERO, WHOLE, SIGN, DEAD, DEAD, DEAD, DEAD],
  [ZERO, WHOLE, DEAD, DEAD, DEAD, DEAD, DEAD],
  [DEAD, DEAD, DEAD, DEAD, POINT, EXPONENT, DEAD],
  [WHOLE, WHOLE, DEAD, DEAD, POINT, EXPONENT, DEAD],
  [FRACTION, FRACTION, DEAD, DEAD, DEAD, DEAD, DEAD],
  [FRACTION, FRACTION, DEAD, DEAD, DEAD, EXPONENT, DEAD],
  [POWER, POWER, EXPONENT_SIGN, EXPONENT_SIGN, DEAD, DEAD, DEAD],
  [POWER, POWER, DEAD, DEAD, DEAD, DEAD, DEAD],
  [POWER, POWER, DEAD, DEAD, DEAD, DEAD, DEAD],
  [DEAD, DEAD, DEAD, DEAD, DEAD, DEAD, DEAD],
]
/** `NUMBER_STATES[8 * state + column]` is the next state of a number of any length, read unit by unit; the first state is 0. */
export const NUMBER_STATES = Uint8Array.from(NEXT.flatMap((row) => [...row, DEAD]))

export function numberColumn(unit: number): number {
  if (unit === 0x30) return 0
  if (unit > 0x30 && unit <= 0x39) return 1
  if (unit === 0x2d) return 2
  if (unit === 0x2b) return 3
  if (unit === 0x2e) return 4
  return unit === 0x65 || unit === 0x45 ? 5 : 6
}

/**
 * Tells words apart by their text.
 *
 * @param state of a number, after the last unit.
 */
export function wordKind(ring: Uint16Array, start: number, end: number, state: number): WordKind {
  if (state === ZERO || state === WHOLE || state === FRACTION || state === POWER) return 'number'
  if (LITERALS.some((literal) => isAt(ring, start, end, literal))) return 'literal'
  if (OTHER_LITERALS.some((literal) => isAt(ring, start, end, literal))) return 'other'
  const first = ring[start & RING_MASK] as number
  if (isNameStart(first)) return 'name'
  if (end - start > LONGEST_NUMBER) return 'unknown'
  let word = ''
  for (let offset = start; offset < end; offset++) word += String.fromCharCode(ring[offset & RING_MASK] as number)
  return OTHER_NUMBER.test(word) ? 'other' : 'unknown'
}

/** `.5`, `+1`, `0x1F`, `01`, `5.`: numbers elsewhere. */
const OTHER_NUMBER = /^[+-]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i
const LONGEST_NUMBER = 64

function isNameStart(unit: number): boolean {
  const lower = unit | 32
  return (lower >= 0x61 && lower <= 0x7a) || unit === 0x24 || unit === 0x5f || unit >= 0xa1
}

function isAt(ring: Uint16Array, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let index = 0; index < word.length; index++) {
    if (ring[(start + index) & RING_MASK] !== word.charCodeAt(index)) return false
  }
  return true
}
