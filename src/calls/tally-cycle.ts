import { compare } from './compare.ts'
import type { History } from './history.ts'
import { LONGEST_CYCLE, LOOKBACK } from './lookback.ts'
import type { CycleTally } from './series.ts'
import type { Step } from './step.ts'

/**
 * The cycle that the step at a position goes on with or completes for the second time. The shortest one, and so long as it
 * goes on the same one.
 */
export function tallyCycle(history: History, position: number): CycleTally | undefined {
  const step = history.at(position) as Step
  const before = history.tally(position - 1).cycle
  if (before !== undefined && isSameCall(history, position, before.period))
    return advance(history, before, position - 1)
  for (
    let earlier = step.previous;
    position - earlier <= LONGEST_CYCLE;
    earlier = (history.at(earlier) as Step).previous
  ) {
    if (earlier < Math.max(0, position - LOOKBACK) || history.at(earlier) === undefined) return undefined
    const period = position - earlier
    // that is no cycle, but the same call again
    if (period === 1) return undefined
    const start = startOf(history, position, period)
    if (position - start + 1 >= 2 * period) return begin(history, position, period, start)
  }
  return undefined
}

function isSameCall(history: History, position: number, period: number): boolean {
  return history.cell(position, 'key') === history.cell(position - period, 'key')
}

/** Position from which on each step has the same call as the one `period` steps after it. */
function startOf(history: History, position: number, period: number): number {
  const oldest = Math.max(history.base(), position - LOOKBACK)
  let start = position - period
  while (start > oldest && isSameCall(history, start - 1 + period, period)) start--
  return start
}

function begin(history: History, position: number, period: number, start: number): CycleTally {
  const startIndex = (history.at(start) as Step).index
  let cycle: CycleTally = { period, start, startIndex, since: start, sinceIndex: startIndex, confirmed: false }
  for (let at = start + period; at < position; at++) cycle = advance(history, cycle, at)
  return cycle
}

/** Takes in the result of a step. Where it is new, the step before the last copy begins the repetition anew. */
function advance(history: History, cycle: CycleTally, position: number): CycleTally {
  const { period } = cycle
  if (position - period < cycle.since) return cycle
  switch (compare(history.at(position)?.outcome, history.at(position - period)?.outcome)) {
    case 'same':
      return cycle.confirmed ? cycle : { ...cycle, confirmed: true }
    case 'unknown':
      return cycle
    case 'changed': {
      const since = position - period + 1
      return { ...cycle, since, sinceIndex: history.at(since)?.index ?? cycle.sinceIndex, confirmed: false }
    }
  }
}
