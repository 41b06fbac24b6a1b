import { RING_MASK } from '../../core/history.ts'
import type { DetectorContext } from '../../core/types.ts'
import type { Numbers } from './numbers.ts'

/** Finds the numbers in a text: digits, and capital letters that stand alone, such as those of a list. */
export interface NumberReader {
  /**
   * Reads on, from the offset where it was, or from `start` if what is before it is none of its business.
   *
   * @param take called after each number, when the unit after it is known.
   */
  read(start: number, end: number, take: () => void): void
}

/** Text between two numbers that is longer makes the second one like no other. */
const LONGEST_GAP = 2048
/** More digits are no number that counts, but a flood, or data. */
const MOST_DIGITS = 15
/** Units before a number of which each counts. */
const WHOLE = 48
const FACTOR = 0x01000193

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90
/** Beyond the first 192 characters all are taken for letters: what stands beside them is no capital that stands alone. */
const isWord = (unit: number): boolean => (unit >= 97 && unit <= 122) || isCapital(unit) || isDigit(unit) || unit >= 192

/**
 * Whether a digit or a capital may be among four units, of which the lowest seven bits are given, two by two. To each is added
 * what makes its eighth bit tell whether it is at least `0`, beyond `9`, at least `A`, beyond `Z`.
 */
function hasSign(one: number, other: number): boolean {
  const four = one | (other << 8)
  const digits = (four + 0x50505050) & ~(four + 0x46464646)
  const capitals = (four + 0x3f3f3f3f) & ~(four + 0x25252525)
  return ((digits | capitals) & 0x80808080) !== 0
}

export function createNumberReader(numbers: Numbers, { ring }: Pick<DetectorContext, 'ring'>): NumberReader {
  const couples = new Uint32Array(ring.buffer, ring.byteOffset, ring.length >> 1)
  let at = 0
  // the number that is being read, digit by digit; or whether the last unit is a capital at the beginning of a word
  let digits = 0
  let value = 0
  let isAlone = false
  // where the text begins that stands before the number
  let gapStart = 0

  const unitAt = (offset: number): number => ring[offset & RING_MASK] as number

  function add(start: number, number: number, take: () => void): void {
    numbers.add(start, at, number, hashOf(gapStart, start))
    gapStart = at
    digits = value = 0
    isAlone = false
    take()
  }

  /**
   * Of the text from `start` to `end`, in which spaces side by side count once; 0 only if it is too long. Of long text every
   * eighth unit is enough, up to the last ones: who finds a loop compares all of it.
   */
  function hashOf(start: number, end: number): number {
    if (end - start > LONGEST_GAP) return 0
    const units = ring
    const mask: typeof RING_MASK = 0x7fff
    const factor: typeof FACTOR = 0x01000193
    const whole = Math.max(start, end - WHOLE)
    let hash = 1
    for (let offset = whole - 8; offset >= start; offset -= 8) {
      hash = (Math.imul(hash, factor) + (units[offset & mask] as number)) | 0
    }
    let before = 0
    for (let offset = whole; offset < end; offset++) {
      const unit = units[offset & mask] as number
      if (unit !== 32 || before !== 32) hash = (Math.imul(hash, factor) + unit) | 0
      before = unit
    }
    return hash === 0 ? 1 : hash
  }

  /**
   * Where the next digit or capital is; `end` if there is none. Four units at a time are looked at, side by side in one number,
   * and without a branch for each: of all detectors together it takes 12 % of the time on prose, and 3 % on code.
   */
  function nextSign(from: number, end: number): number {
    // locals and literals, as in the scanner
    const units = ring
    const pairs = couples
    const mask: typeof RING_MASK = 0x7fff
    for (let offset = from; offset < end; ) {
      if ((offset & 3) === 0 && offset + 4 <= end) {
        const index = (offset & mask) >>> 1
        if (!hasSign((pairs[index] as number) & 0x7f007f, (pairs[index + 1] as number) & 0x7f007f)) {
          offset += 4
          continue
        }
      }
      const unit = units[offset & mask] as number
      if (isDigit(unit) || isCapital(unit)) return offset
      offset++
    }
    return end
  }

  function skipTo(start: number): void {
    at = gapStart = start
    digits = value = 0
    isAlone = false
  }

  function takeDigit(unit: number): void {
    value = digits < MOST_DIGITS ? 10 * value + unit - 48 : Number.NaN
    digits++
    isAlone = false
  }

  /** The unit at `at` is no digit: the number is over, and a capital stands alone if no letter follows. */
  function finish(unit: number, take: () => void): void {
    if (digits > 0) add(at - digits, value, take)
    else if (isAlone && !isWord(unit)) add(at - 1, unitAt(at - 1), take)
    isAlone = false
  }

  /** Takes the unit at `at`. @returns whether something is being read. */
  function step(unit: number, take: () => void): boolean {
    if (isDigit(unit)) takeDigit(unit)
    else if (digits > 0 || isAlone) finish(unit, take)
    if (isCapital(unit)) isAlone = at === 0 || !isWord(unitAt(at - 1))
    return digits > 0 || isAlone
  }

  return {
    read(start, end, take) {
      if (start > at) skipTo(start)
      let isReading = digits > 0 || isAlone
      for (let offset = at; offset < end; offset++) {
        if (!isReading) offset = nextSign(offset, end)
        if (offset >= end) break
        at = offset
        isReading = step(unitAt(offset), take)
      }
      at = end
    },
  }
}
