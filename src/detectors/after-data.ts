import type { DetectorContext } from '../core/types.ts'
import { wordPairs } from './word-pairs.ts'

/** Text before a loop that is looked at, and so much of it that something can be said. In UTF-16 units. */
const BEFORE = 2000
const ENOUGH = 400
/** Fewer word pairs than one in so many units are names in data, not language. */
const UNITS_PER_PAIR = 90

/** Whether a loop that begins at `start` comes after data: there is enough text before it, and hardly any language in it. */
export function isAfterData(context: DetectorContext, start: number): boolean {
  const before = context.slice(Math.max(0, start - BEFORE), start)
  return before.length >= ENOUGH && wordPairs(before) < before.length / UNITS_PER_PAIR
}
