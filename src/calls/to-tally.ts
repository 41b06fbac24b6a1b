import { compare, hasWaited } from './compare.ts'
import { type History, LOOKBACK } from './history.ts'
import { type Series, single } from './series.ts'
import type { Step } from './step.ts'
import type { Tally } from './tally.ts'
import { tallyCycle } from './tally-cycle.ts'
import { NO_ERRORS, tallyErrors, tallySiblings } from './tally-siblings.ts'

/** A call that was made so often without a new result is stale. */
const STALE = 3

const NO_SERIES: Series = { start: 0, times: 0, confirmed: false }

/** Of a step that is not counted yet. */
export const NO_TALLY: Tally = Object.freeze({
  run: NO_SERIES,
  all: NO_SERIES,
  same: NO_SERIES,
  isNew: true,
  cycle: undefined,
  stale: NO_SERIES,
  errors: NO_ERRORS,
  counting: { ...NO_SERIES, direction: 0 },
  reworded: { ...NO_SERIES, direction: 0 },
})

/**
 * Counts up to a step. Depends on nothing but the steps before it, so that counting again after a late result gives what an
 * early one would have given.
 */
export function toTally(history: History, position: number): Tally {
  const { print, index } = history.at(position) as Step
  const before = history.at(position - 1)
  const isNext = before !== undefined && before.print.key === print.key
  const { same, isNew } = tallySame(history, position)
  return {
    run: isNext ? next(history, before.tally.run, position, position - 1) : single(index),
    all: isNext ? { ...before.tally.all, times: before.tally.all.times + 1 } : single(index),
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
  const earlier = history.at(previous)
  if (earlier === undefined || position - previous > LOOKBACK) return { same: single(index), isNew: true }
  const same = next(history, earlier.tally.same, position, previous)
  return { same, isNew: same.start === earlier.index && earlier.tally.same.times > 1 }
}

/** What waits for something is not counted, and ends nothing. */
function tallyStale(history: History, position: number, same: Series): Series {
  const { index, previous } = history.at(position) as Step
  const before = history.at(position - 1)?.tally.stale ?? NO_SERIES
  if (previous >= 0 && hasWaited(history, previous, position)) return before
  if (same.times < STALE) return NO_SERIES
  if (before.times === 0) return { start: index, times: 1, confirmed: same.confirmed }
  return { ...before, times: before.times + 1, confirmed: before.confirmed && same.confirmed }
}
