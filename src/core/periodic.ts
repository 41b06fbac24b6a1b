import { type History, POSITION_MASK, RING_MASK, WINDOW } from './history.ts'

/** Longest period that is looked for, in UTF-16 units: two complete copies just fit the window. */
export const MAX_PERIOD = 16_384
/** An open tandem repeat is shown each time its length is a multiple of this. */
export const SHOW_EVERY = 16
/**
 * Going back from a candidate stops here. A repeat is noticed 16 to 23 units after its second copy began, unless a longer
 * period hid it; without a bound a hostile text could make every candidate walk the whole window.
 */
const MAX_EXTENSION = 4096

/**
 * How many units up to and including `offset` equal those one `period` before them, counted backward to the true start of
 * the repeat. The hash that proposed the period may lie; this does not.
 *
 *     > | a b c x y z x y z
 *             ^     ^     ^ offset
 *             |<-period->|   3: "x y z" again
 */
export function agreement({ ring }: History, offset: number, period: number): number {
  const most = Math.min(MAX_EXTENSION, offset - period + 1, WINDOW - period - 1)
  let agreed = 0
  while (agreed < most && ring[(offset - agreed) & RING_MASK] === ring[(offset - agreed - period) & RING_MASK]) agreed++
  return agreed
}

/** Units of a long gram: two lines of code that differ in one character hardly share one. */
const LONG_GRAM = 64

/**
 * Where the last 64 units were seen before, at a place where another period broke as well. Lines that differ in one
 * character each (`if a == '['`, `if a == ']'`) propose the distance to the line before over and over; the period of the
 * whole block is met only here.
 *
 * @returns the distance, or 0. It is a proposal: `agreement` decides.
 */
export function distanceToBreak({ ring, breaks }: History, offset: number): number {
  if (offset < LONG_GRAM) return 0
  let hash = 0
  for (let i = offset - LONG_GRAM + 1; i <= offset; i++)
    hash = (Math.imul(hash, 31) + (ring[i & RING_MASK] as number)) | 0
  const slot = Math.imul(hash, 0x9e3779b1) >>> 22
  const distance = (offset - (breaks[slot] as number)) & POSITION_MASK
  breaks[slot] = offset
  return distance
}

/**
 * The shortest period of a repeat that has two complete copies up to `offset`. By the theorem of Fine and Wilf it divides
 * any other, so only prime divisors need a look: `abababab`, found with period 4, has period 2.
 */
export function primitive(history: History, offset: number, period: number): number {
  let shortest = period
  for (const prime of primeDivisors(period)) {
    while (shortest % prime === 0 && repeats(history, offset, shortest / prime, shortest)) shortest /= prime
  }
  return shortest
}

/** Whether the last `length` units have this period. */
function repeats({ ring }: History, offset: number, period: number, length: number): boolean {
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
