import { hasWaited } from './compare.ts'
import type { History } from './history.ts'
import { levelOf, onlyHints, soften } from './level-of.ts'
import type { CallLimits } from './limits.ts'
import { LOOKBACK } from './lookback.ts'
import { moreOf } from './more-of.ts'
import type { Repetition } from './repetition.ts'
import type { Step } from './step.ts'

/** Five of twelve calls, eight of nineteen: so many are no coincidence. */
const DENSITY = 12 / 5

/** The same call again and again without a new result, whatever calls lie between. */
export function findScattered(
  history: History,
  position: number,
  { scattered, unanswered }: CallLimits,
): Repetition | undefined {
  const { same } = history.tally(position)
  const { start, times } = same
  const more = moreOf(history, position, same, unanswered)
  const lowest = Math.min(scattered.steer, scattered.block, scattered.stop)
  if (times < lowest + more) return undefined
  const { previous } = history.at(position) as Step
  if (hasWaited(history, previous, position)) return undefined
  const dense = copiesWithin(history, position, Math.min(times, scattered.stop + more))
  const level = levelOf(dense.times, scattered, more)
  if (level === undefined) return undefined
  // what was new in between may be a reason to ask again, as tests are run again after each change
  if (level === 'soft' || dense.isBroken) {
    const before = scattered.steer + moreOf(history, previous, history.tally(previous).same, unanswered)
    return soften('scattered', same, onlyHints(scattered.steer + more), { before })
  }
  return { kind: 'scattered', level, start, times }
}

/** How many of the last copies lie so close together that they count, and whether there is something new for every two. */
function copiesWithin(history: History, position: number, most: number): { times: number; isBroken: boolean } {
  let [times, from, at] = [1, position, position]
  for (let copies = 2; copies <= most; copies++) {
    at = (history.at(at) as Step).previous
    if (at < history.base() || position - at > LOOKBACK) break
    if (position - at + 1 <= copies * DENSITY) [times, from] = [copies, at]
  }
  let news = 0
  for (let between = from + 1; between < position; between++) if (history.is(between, 'new')) news++
  return { times, isBroken: news >= (times - 1) / 2 }
}
