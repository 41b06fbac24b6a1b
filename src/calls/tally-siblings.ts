import { compare } from './compare.ts'
import type { History } from './history.ts'
import { LOOKBACK, WORDS_LOOKBACK } from './lookback.ts'
import type { ErrorTally, SiblingTally } from './series.ts'
import type { Step } from './step.ts'
import { NO_TALLY } from './tally.ts'
import { isReworded } from './words-of.ts'

/** The last step before a position with the same tool. */
function siblingOf(history: History, position: number): Step | undefined {
  const { sibling } = history.at(position) as Step
  return position - sibling <= LOOKBACK ? history.at(sibling) : undefined
}

/** The same errors of a tool before a step, one after the other. Those of one round count once. */
export function tallyErrors(history: History, position: number): ErrorTally {
  const last = siblingOf(history, position)
  if (last === undefined) return NO_TALLY.errors
  const { errors } = history.tally(last.position)
  const { outcome } = last
  // what was blocked would have failed again
  if (last.blocked) return errors.times > 0 ? { ...errors, times: errors.times + 1 } : NO_TALLY.errors
  if (outcome === undefined) return errors
  if (!outcome.error) return NO_TALLY.errors
  if (errors.times === 0 || errors.hash !== outcome.hash) return { start: last.index, times: 1, hash: outcome.hash }
  const isSameRound = last.sibling >= last.first
  return isSameRound ? errors : { ...errors, times: errors.times + 1 }
}

/** Calls of a tool up to a step whose arguments only count, or are only reworded, since the last new result. */
export function tallySiblings(
  history: History,
  position: number,
): { readonly counting: SiblingTally; readonly reworded: SiblingTally } {
  const step = history.at(position) as Step
  const alone = { start: step.index, times: 1, confirmed: false, direction: 0 }
  const last = siblingOf(history, position)
  if (last === undefined || last.print.key === step.print.key) return { counting: alone, reworded: alone }
  const before = position - last.sibling <= LOOKBACK ? history.at(last.sibling) : undefined
  const news = newsOf(last, before)
  const direction = Math.sign(step.print.sum - last.print.sum)
  const isNumbered = step.print.mask !== 0 && step.print.mask === last.print.mask
  if (isNumbered) {
    const { counting } = history.tally(last.position)
    const isTurn = direction === 0 || (counting.direction !== 0 && counting.direction !== direction)
    return { counting: isTurn ? alone : next(step, last, counting, news, direction), reworded: alone }
  }
  const isNear = position - step.sibling <= WORDS_LOOKBACK
  if (!isNear || !isReworded(step.print, last.print)) return { counting: alone, reworded: alone }
  // a confirmation is no news to who asks in other words
  const same = news === 'brief' ? 'stale' : news
  return { counting: alone, reworded: next(step, last, history.tally(last.position).reworded, same, 0) }
}

type News = 'new' | 'stale' | 'brief' | 'unknown'

/** What the result of a call says that the one before it did not. */
function newsOf({ outcome, blocked }: Step, before: Step | undefined): News {
  if (blocked) return 'stale'
  if (outcome === undefined) return 'unknown'
  if (outcome.error || outcome.empty) return 'stale'
  if (compare(outcome, before?.outcome) !== 'same') return 'new'
  return outcome.brief ? 'brief' : 'stale'
}

function next(step: Step, last: Step, series: SiblingTally, news: News, direction: number): SiblingTally {
  // made at once: none of them knew what came of the others
  if (step.sibling >= step.first) return { ...series, direction }
  if (news === 'new') return { start: last.index, times: 2, confirmed: false, direction }
  const { start, times, confirmed } = series
  return { start, times: times + 1, confirmed: confirmed || news === 'stale', direction }
}
