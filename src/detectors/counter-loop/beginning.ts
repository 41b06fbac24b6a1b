import { RING_MASK } from '../../core/history.ts'
import type { DetectorContext } from '../../core/types.ts'
import { isAfterData } from '../after-data.ts'
import type { Numbers } from './numbers.ts'
import { stepsOf } from './steps.ts'

/** Where a loop begins of which only the numbers vary. */
export interface Beginning {
  /** The first of its numbers, and how many there are in one copy. */
  readonly first: number
  readonly period: number
  /** Offset at which it begins, and units from there to its first number. */
  readonly start: number
  readonly lead: number
  /** Units of its first copy. */
  readonly length: number
  /** Whether the text before it is data. */
  readonly afterData: boolean
}

/** Numbers that do not count from copy to copy may do so over this many. */
const MOST_COPIES = 8

/** @param first, last the numbers of a loop of at least three copies; @param period numbers in one of them. */
export function beginningOf(
  numbers: Numbers,
  context: DetectorContext,
  first: number,
  last: number,
  period: number,
): Beginning {
  const size = periodOfSteps(numbers, first, last, period)
  const lead = leadOf(numbers, context, first, size)
  const start = numbers.start(first) - lead
  return {
    first,
    period: size,
    start,
    lead,
    length: numbers.start(first + size) - numbers.start(first),
    afterData: isAfterData(context, start),
  }
}

/** `:3 :25 :3 :25` is text that repeats with each number, and counts with every second one. */
function periodOfSteps(numbers: Numbers, first: number, last: number, period: number): number {
  if (stepsOf(numbers, first, last, period) !== 'free') return period
  for (let copies = 2; copies <= MOST_COPIES && last - first >= 3 * copies * period; copies++) {
    if (stepsOf(numbers, first, last, copies * period) !== 'free') return copies * period
  }
  return period
}

/** How far the text before the first number is that before the number one copy later. */
function leadOf(numbers: Numbers, { ring }: DetectorContext, first: number, period: number): number {
  const end = numbers.start(first)
  const other = numbers.start(first + period)
  // not beyond the number before it
  const most = Math.min(end, other - numbers.end(first + period - 1))
  let lead = 0
  while (lead < most && ring[(end - 1 - lead) & RING_MASK] === ring[(other - 1 - lead) & RING_MASK]) lead++
  return lead
}
