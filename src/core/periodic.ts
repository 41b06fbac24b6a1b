import { type History, RING_MASK, WINDOW } from './history.ts'

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
