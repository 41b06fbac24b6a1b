import { type History, RING_MASK } from '../history.ts'
import { HASH_FACTOR } from './cursor.ts'

/** Tells keys that count (`note12`, `7`) from others, and how far along each is. */
export interface KeyCounter {
  /**
   * Reads a key, quotes included. A key in which digits stand elsewhere too does not count: it is a date, a version, a hash.
   *
   * @returns whether it ends in a number.
   */
  read(start: number, end: number): boolean
  /** Hash of what stands before the number of the key that was read last. */
  stem: number
  number: number
}

/** A longer key does not count; nor does one with more digits, which is an identifier. */
const LONGEST_KEY = 64
const MOST_DIGITS = 9
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

export function createKeyCounter(ring: History['ring']): KeyCounter {
  const unitAt = (offset: number): number => ring[offset & RING_MASK] as number

  const counter: KeyCounter = {
    stem: 0,
    number: 0,
    read(start, end) {
      const quote = unitAt(start)
      const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE
      const last = isQuoted ? end - 2 : end - 1
      // most keys end in a letter, and cost no more than this
      if (!isDigit(unitAt(last)) || end - start > LONGEST_KEY) return false
      const first = isQuoted ? start + 1 : start
      let digits = last
      while (digits > first && isDigit(unitAt(digits - 1))) digits--
      if (last - digits >= MOST_DIGITS) return false
      let stem = 1
      for (let offset = first; offset < digits; offset++) {
        const unit = unitAt(offset)
        if (isDigit(unit)) return false
        stem = (Math.imul(stem, HASH_FACTOR) + unit) | 0
      }
      let number = 0
      for (let offset = digits; offset <= last; offset++) number = 10 * number + unitAt(offset) - 48
      counter.stem = stem
      counter.number = number
      return true
    },
  }
  return counter
}
