import { GRAM, type History, RING_MASK, WINDOW } from './history.ts'

/** Longest period that is looked for, in UTF-16 units: two complete copies just fit the window. */
export const MAX_PERIOD = 16_384
/** An open tandem repeat is shown each time its length is a multiple of this. */
export const SHOW_EVERY = 16
/**
 * Going back from a candidate stops here. A repeat is noticed at most 19 units after its second copy began, unless a longer
 * period hid it; without a bound a hostile text could make every candidate walk the whole window.
 */
const MAX_EXTENSION = 4096

/** An open tandem repeat: the last `matched` units equal those one period before them. */
export interface Candidate {
  readonly period: number
  readonly matched: number
}

/**
 * Looks whether the text up to and including `offset` repeats at distance `period`. The hash that proposed it may lie, so
 * the units themselves are compared, backward to the true start.
 *
 *     > | a b c x y z x y z
 *             ^     ^     ^ offset
 *             |<-period->|   matched = 3: "x y z" again
 *
 * @returns how far they agree, or undefined if that is less than a gram.
 */
export function verify(history: History, offset: number, period: number): Candidate | undefined {
  if (period === 0 || period > MAX_PERIOD || offset < GRAM) return undefined
  const matched = agreement(history, offset, period)
  return matched < GRAM ? undefined : { period, matched }
}

/** How many units up to `offset` equal those one `period` before, counted backward. */
function agreement(history: History, offset: number, period: number): number {
  const { ring } = history
  const most = Math.min(MAX_EXTENSION, offset - period + 1, WINDOW - period - 1)
  let matched = 0
  while (matched < most && ring[(offset - matched) & RING_MASK] === ring[(offset - matched - period) & RING_MASK]) matched++
  return matched
}

/**
 * The shortest period of a repeat that has two complete copies. By Fine and Wilf's theorem it divides the period at hand, so
 * only the prime divisors need a look: `abab abab` is found with period 4 and has period 2.
 */
export function primitive(history: History, offset: number, candidate: Candidate): Candidate {
  let { period } = candidate
  for (const prime of primeDivisors(period)) {
    while (period % prime === 0 && repeats(history, offset, period / prime, period)) period /= prime
  }
  if (period === candidate.period) return candidate
  // a shorter period reaches at least as far back: by a copy of the old one, and perhaps some units more
  const least = candidate.matched + candidate.period - period
  return { period, matched: Math.max(least, agreement(history, offset, period)) }
}

/** Whether the last `length` units have this period. */
function repeats(history: History, offset: number, period: number, length: number): boolean {
  const { ring } = history
  for (let i = 0; i < length - period; i++) {
    if (ring[(offset - i) & RING_MASK] !== ring[(offset - i - period) & RING_MASK]) return false
  }
  return true
}

function primeDivisors(n: number): number[] {
  const primes: number[] = []
  let rest = n
  for (let divisor = 2; divisor * divisor <= rest; divisor++) {
    if (rest % divisor === 0) primes.push(divisor)
    while (rest % divisor === 0) rest /= divisor
  }
  if (rest > 1) primes.push(rest)
  return primes
}
