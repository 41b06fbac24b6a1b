import { RING_MASK } from '../../core/history.ts'
import type { DetectorContext } from '../../core/types.ts'
import type { Numbers } from './numbers.ts'

/**
 * How far the text after the last number of a loop is that after the same number one copy earlier, in UTF-16 units.
 *
 * @param last the latest number; @param period numbers in one copy; @param end of the text so far.
 */
export function tailOf(
  numbers: Numbers,
  { ring }: Pick<DetectorContext, 'ring'>,
  last: number,
  period: number,
  end: number,
): number {
  const from = numbers.end(last)
  const before = numbers.end(last - period)
  const most = Math.min(end - from, numbers.start(last - period + 1) - before)
  let tail = 0
  while (tail < most && ring[(from + tail) & RING_MASK] === ring[(before + tail) & RING_MASK]) tail++
  return tail
}
