import { type Numbers, REMEMBERED } from './numbers.ts'

/** Numbers between which the same texts come again and again: a tandem repeat of which only the numbers vary. */
export interface NumberLoop {
  /** The next number has come. @returns whether a loop goes on that had been open before it. */
  take(index: number): boolean
  /** Numbers in one copy; 0: no loop is open. */
  period(): number
  /** The first number of the loop. */
  first(): number
}

/** Numbers that one copy may hold. */
const LONGEST_PERIOD = 256

export function createNumberLoop(numbers: Numbers): NumberLoop {
  let period = 0
  let first = 0

  function agreement(index: number, distance: number): number {
    const most = Math.min(index - distance + 1, REMEMBERED - distance - 1)
    let same = 1
    while (same < most && numbers.follows(index - same, index - same - distance)) same++
    return same
  }

  function open(index: number): void {
    const other = numbers.latest(index)
    period = other >= 0 && index - other <= LONGEST_PERIOD ? index - other : 0
    // before the first text that came again stands a number of the first copy
    if (period > 0) first = Math.max(0, index - period - agreement(index, period))
  }

  return {
    take(index) {
      if (period > 0 && numbers.follows(index, index - period)) return true
      open(index)
      return false
    },
    period: () => period,
    first: () => first,
  }
}
