import { WINDOW } from './history.ts'
import { splitsPair } from './surrogates.ts'
import type { Finding } from './types.ts'

/**
 * The first raw offset that is not worth keeping: after the first copy of a loop, before half a surrogate pair.
 *
 * @param length raw text read so far.
 */
export function endOfKept(
  { start, period = 0, at }: Finding,
  length: number,
  slice: (start: number, end: number) => string,
): number {
  const raw = start + period
  // the first copy may be forgotten, the latest is not
  const forgotten = period > 0 && raw <= length - WINDOW
  const near = forgotten ? raw + Math.floor((at - 1 - raw) / period) * period : raw
  return splitsPair(slice(near - 1, near + 1), 1) ? raw - 1 : raw
}
