import type { Remembered } from './call-log.ts'
import type { Outcome } from './outcome.ts'
import { CALL_ACTIONS } from './policy.ts'
import type { Series } from './series.ts'
import type { Judgement, Step } from './step.ts'
import type { CallGuardState } from './types.ts'

/** The state as plain data: rows instead of records, since there are hundreds of them. */
export function writeState({ calls, base, settled, steps }: Remembered): CallGuardState {
  return { version: 1, calls, base, settled, steps: steps.map(writeStep) }
}

const flag = (value: boolean): number => (value ? 1 : 0)

/** What was never counted, or is not needed any more, is 0. */
function writeSeries(series: Series, ...more: readonly number[]): unknown {
  return series.times === 0 ? 0 : [series.start, series.times, flag(series.confirmed), ...more]
}

function writeStep(step: Step): unknown[] {
  const { key, tool, text, mask, sum, words, grams } = step.print
  return [
    [key, tool, text, mask, sum, words, grams],
    [step.index, step.id, step.round, step.first, step.previous, step.sibling, step.doubled],
    [flag(step.polls), flag(step.known), flag(step.blocked)],
    step.outcome === undefined ? null : writeOutcome(step.outcome),
    writeTally(step.tally),
    step.judgements.map(writeJudgement),
  ]
}

function writeOutcome({ hash, error, empty, pending, brief }: Outcome): unknown[] {
  return [hash, flag(error), flag(empty), flag(pending), flag(brief)]
}

function writeTally({ run, all, same, isNew, cycle, stale, errors, counting, reworded }: Step['tally']): unknown[] {
  return [
    [run, all, same, stale].map((series) => writeSeries(series)),
    flag(isNew),
    cycle === undefined
      ? null
      : [cycle.period, cycle.start, cycle.startIndex, cycle.since, cycle.sinceIndex, flag(cycle.confirmed)],
    writeSeries(errors, errors.hash),
    [counting, reworded].map((series) => writeSeries(series, series.direction)),
  ]
}

function writeJudgement({ finding, action }: Judgement): unknown[] {
  const { kind, level, start, at, of, times, period } = finding
  return [kind, level, start, at, of, times, period ?? null, CALL_ACTIONS.indexOf(action)]
}
