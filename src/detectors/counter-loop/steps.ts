import type { Numbers } from './numbers.ts'

/** How the numbers of a loop go on from copy to copy: all the same; some in equal steps; or as they like, as data do. */
export type Steps = 'same' | 'counting' | 'free'

/** Share of numbers that neither stay nor count from which all are free: a step may be left out, or a day be the first. */
const MOST_FREE = 0.15
/** Numbers that are looked at, the newest ones. */
const LONGEST_LOOK = 512

/** @param first, last the numbers of the loop; @param period numbers in one copy. */
export function stepsOf(numbers: Numbers, first: number, last: number, period: number): Steps {
  let same = 0
  let counting = 0
  let free = 0
  const from = Math.max(first + period, last - Math.max(LONGEST_LOOK, 4 * period))
  for (let index = last; index >= from; index--) {
    const value = numbers.value(index)
    const before = numbers.value(index - period)
    if (value === before) same++
    else if (index - 2 * period >= first) {
      // of the first two copies nothing can be said
      if (value - before === before - numbers.value(index - 2 * period)) counting++
      else free++
    }
  }
  if (free > MOST_FREE * (same + counting + free)) return 'free'
  return counting > 0 ? 'counting' : 'same'
}
