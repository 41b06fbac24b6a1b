import { compare, hasWaited } from './compare.ts'
import type { History } from './history.ts'
import { LOOKBACK } from './lookback.ts'
import { type Count, type Series, single } from './series.ts'
import type { Step } from './step.ts'
import { NO_TALLY, type Tally } from './tally.ts'
import { tallyCycle } from './tally-cycle.ts'
import { tallyErrors, tallySiblings } from './tally-siblings.ts'

/** A call that was made so often without a new result is stale. */
const STALE = 3

/**
 * Counts up to a step. Depends on nothing but the steps before it, so that counting again after a late result gives what an
 * early one would have given.
 */
export function toTally(history: History, position: number): Tally {
  const { index, previous } = history.at(position) as Step
  const before = history.tally(position - 1)
  const isNext = previous === position - 1 && previous >= history.base()
  const { same, isNew } = tallySame(history, position)
  return {
    run: isNext ? next(history, before.run, position, position - 1) : single(index),
    all: isNext ? longer(before.all) : single(index),
    same,
    isNew,
    cycle: tallyCycle(history, position),
    stale: tallyStale(history, position, same),
    errors: tallyErrors(history, position),
    ...tallySiblings(history, position),
  }
}

/** Goes on with a series of the same call, unless its last result was new. */
function next(history: History, series: Series, position: number, earlier: number): Series {
  const step = history.at(earlier) as Step
  const beforeThat = position - step.previous <= LOOKBACK ? history.at(step.previous) : undefined
  switch (compare(step.outcome, beforeThat?.outcome)) {
    case 'changed':
      return { start: step.index, times: 2, confirmed: false }
    case 'same':
      // of a run: the call before that belongs to another one
      return { ...series, times: series.times + 1, confirmed: series.confirmed || series.times > 1 }
    case 'unknown':
      return { ...series, times: series.times + 1 }
  }
}

function tallySame(history: History, position: number): Pick<Tally, 'same' | 'isNew'> {
  const { previous, index } = history.at(position) as Step
  const earlier = position - previous > LOOKBACK ? undefined : history.at(previous)
  if (earlier === undefined) return { same: single(index), isNew: true }
  const before = history.tally(previous).same
  const same = next(history, before, position, previous)
  return { same, isNew: same.start === earlier.index && before.times > 1 }
}

/** What waits for something is not counted, and ends nothing. */
function tallyStale(history: History, position: number, same: Series): Count {
  const { index, previous } = history.at(position) as Step
  const before = history.tally(position - 1).stale
  if (previous >= 0 && hasWaited(history, previous, position)) return before
  if (same.times < STALE) return NO_TALLY.stale
  return before.times === 0 ? single(index) : longer(before)
}

const longer = ({ start, times }: Count): Count => ({ start, times: times + 1 })
