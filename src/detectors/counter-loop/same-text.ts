import { RING_MASK } from '../../core/history.ts'
import type { DetectorContext } from '../../core/types.ts'
import type { Numbers } from './numbers.ts'

/**
 * Whether the text of the latest copy, numbers apart, is that of the copy before it. Hashes say so, but of long text they are
 * made of a part of it.
 */
export function isSameText(
  numbers: Numbers,
  { ring }: Pick<DetectorContext, 'ring'>,
  last: number,
  period: number,
): boolean {
  for (let index = last; index > last - period; index--) {
    if (!isSameGap(numbers, ring, index, index - period)) return false
  }
  return true
}

/** Whether the same text stands before both numbers. Spaces side by side count once. */
function isSameGap(numbers: Numbers, ring: DetectorContext['ring'], one: number, other: number): boolean {
  const firstOf = (index: number): number => (index === 0 ? 0 : numbers.end(index - 1))
  let a = firstOf(one)
  let b = firstOf(other)
  const endA = numbers.start(one)
  const endB = numbers.start(other)
  while (a < endA && b < endB) {
    const unit = ring[a & RING_MASK]
    if (unit !== ring[b & RING_MASK]) return false
    a++
    b++
    if (unit === 32) {
      while (a < endA && ring[a & RING_MASK] === 32) a++
      while (b < endB && ring[b & RING_MASK] === 32) b++
    }
  }
  return a >= endA && b >= endB
}
