import type { Answer } from '../core/types.ts'

/**
 * For a detector that watches several things at once: each has a hold of its own, and what it tells the guard is the least
 * of them. Otherwise the end of one would release what another still holds.
 *
 * @param count how many things there are.
 * @returns a function that takes the index of the thing and its answer.
 */
export function createHolds(count: number): (index: number, answer: Answer | undefined) => Answer | undefined {
  const holds = new Array<number>(count).fill(Number.POSITIVE_INFINITY)
  return (index, answer) => {
    if (answer?.hold === undefined) return answer
    holds[index] = answer.hold
    const least = Math.min(...holds)
    return least === answer.hold ? answer : { ...answer, hold: least }
  }
}
