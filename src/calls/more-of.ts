import type { History } from './history.ts'
import type { Series } from './series.ts'
import type { Step } from './step.ts'

/**
 * So many copies more are asked for at a step, because the results of the same call were not told. Of two copies the first has
 * the only result, and there is none that it could be compared with.
 */
export function moreOf(history: History, position: number, { times, confirmed }: Series, unanswered: number): number {
  if (confirmed) return 0
  const { previous } = history.at(position) as Step
  return times === 2 && history.is(previous, 'answered') ? 0 : unanswered
}
