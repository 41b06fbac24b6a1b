import { excerpt } from '../core/excerpt.ts'
import type { Level } from '../core/types.ts'
import { hasWaited, isWaiting } from './compare.ts'
import { type History, LOOKBACK } from './history.ts'
import type { CallLimit, CallLimits } from './limits.ts'
import type { Step } from './step.ts'
import type { CallFinding, CallKind } from './types.ts'

/** What of a finding is not the same for all. */
export type Repetition = Pick<CallFinding, 'kind' | 'level' | 'start' | 'times'> & {
  readonly of?: string
  readonly period?: number
}

/** A kind counts as scattered if so many of twelve calls are the same one. */
const DENSITY = 12 / 5
/** Calls to tools that were not offered are remembered for so many calls. */
const UNKNOWN_LOOKBACK = 32
const SEVERITY: readonly Level[] = ['soft', 'defect', 'limit']

/** The findings on the step at a position: a call to an unknown tool, and the worst of its repetitions. */
export function toFindings(history: History, position: number, limits: CallLimits): CallFinding[] {
  const repetitions = [
    ofRun(history, position, limits),
    ofCycle(history, position, limits),
    ofScattered(history, position, limits),
    ...ofOthers(history, position, limits),
  ].filter((repetition) => repetition !== undefined)
  // of the same level the first one says most
  const worst = repetitions.sort((one, other) => SEVERITY.indexOf(other.level) - SEVERITY.indexOf(one.level))[0]
  const step = history.at(position) as Step
  return [ofUnknownTool(history, position, limits), worst]
    .filter((repetition) => repetition !== undefined)
    .map((repetition) => toFinding(repetition, step))
}

/** States a repetition as a finding on a call. */
export function toFinding({ of, ...repetition }: Repetition, { index, print }: Step, at = index + 1): CallFinding {
  return { detector: 'repeated-call', channel: 'tool-call', part: '0', at, of: of ?? print.text, ...repetition }
}

function ofRun(history: History, position: number, limits: CallLimits): Repetition | undefined {
  const { previous, tally } = history.at(position) as Step
  if (tally.run.times < 2) return undefined
  if (isWaiting(history.at(previous))) return soften('polling', tally.all, limits.polling, 1)
  const { start, times, confirmed } = tally.run
  const level = levelOf(times, limits.identical, confirmed ? 0 : limits.unanswered)
  if (level !== undefined) return { kind: 'identical', level, start, times, period: 1 }
  return soften('changing', tally.all, limits.changing, 1)
}

function ofCycle(history: History, position: number, limits: CallLimits): Repetition | undefined {
  const { cycle } = (history.at(position) as Step).tally
  if (cycle === undefined) return undefined
  const copy = Array.from({ length: cycle.period }, (_, at) => history.at(position - cycle.period + at) as Step)
  const period = (history.at(position) as Step).index - (copy[0] as Step).index
  const whole = (position - cycle.start + 1) / cycle.period
  // between two copies there is nothing new to say
  const all = { start: cycle.startIndex, times: Number.isInteger(whole) ? whole : 0 }
  const found = copy.some(isWaiting)
    ? soften('polling', all, limits.polling, period)
    : (ofUnchanged(position, cycle, limits, period) ?? soften('changing', all, limits.changing, period))
  if (found === undefined) return undefined
  return { ...found, of: excerpt(copy.map(({ print }) => print.text).join(', ')) }
}

function ofUnchanged(
  position: number,
  { since, sinceIndex, period: steps, confirmed }: NonNullable<Step['tally']['cycle']>,
  limits: CallLimits,
  period: number,
): Repetition | undefined {
  const times = Math.floor((position - since + 1) / steps)
  const level = levelOf(times, limits.cycle, confirmed ? 0 : limits.unanswered)
  if (level === undefined || (level === 'soft' && (position - since + 1) % steps !== 0)) return undefined
  return { kind: 'cycle', level, start: sinceIndex, times, period }
}

/** The same call so often among the last calls that it can be no coincidence. */
function ofScattered(
  history: History,
  position: number,
  { scattered, unanswered }: CallLimits,
): Repetition | undefined {
  const { previous, tally } = history.at(position) as Step
  const { start, times, confirmed } = tally.same
  const more = confirmed ? 0 : unanswered
  if (times < scattered.steer + more || hasWaited(history, previous, position)) return undefined
  const dense = copiesWithin(history, position, Math.min(times, scattered.stop + more))
  const level = levelOf(dense.times, scattered, more)
  if (level === undefined) return undefined
  // what was new in between may be a reason to ask again, as tests are run again after each change
  // what was new in between may be a reason to ask again, as tests are run again after each change
  if (level === 'soft' || dense.isBroken) return soften('scattered', tally.same, onlyHints(scattered.steer + more))
  return { kind: 'scattered', level, start, times }
}

/** How many of the last copies lie so close together that they count, and whether something new lies between half of them. */
function copiesWithin(history: History, position: number, most: number): { times: number; isBroken: boolean } {
  let [times, from, at] = [1, position, position]
  for (let copies = 2; copies <= most; copies++) {
    at = (history.at(at) as Step).previous
    if (at < 0 || position - at > LOOKBACK) break
    if (position - at + 1 <= copies * DENSITY) [times, from] = [copies, at]
  }
  let news = 0
  for (let between = from; between < position; between++) if (history.at(between)?.tally.isNew) news++
  return { times, isBroken: news >= (times - 1) / 2 }
}

function ofOthers(history: History, position: number, limits: CallLimits): (Repetition | undefined)[] {
  const { stale, errors, counting, reworded } = (history.at(position) as Step).tally
  // without a result nobody knows whether there is progress
  const unsure = ({ steer }: CallLimit): CallLimit => onlyHints(4 * steer)
  return [
    soften('stagnant', stale, limits.stagnant),
    soften('same-error', errors, limits['same-error']),
    soften('counting', counting, counting.confirmed ? limits.counting : unsure(limits.counting)),
    soften('reworded', reworded, reworded.confirmed ? limits.reworded : unsure(limits.reworded)),
  ]
}

/** Rounds with calls to tools that were not offered. */
function ofUnknownTool(history: History, position: number, limits: CallLimits): Repetition | undefined {
  if ((history.at(position) as Step).known) return undefined
  let [times, start] = [0, 0]
  const oldest = Math.max(history.base(), position - UNKNOWN_LOOKBACK + 1)
  for (let at = position; at >= oldest; at--) {
    const { known, index, first } = history.at(at) as Step
    if (known) continue
    start = index
    // those of one round were made before the model could know better
    if (!isUnknownWithin(history, first, at)) times++
  }
  const level = levelOf(times, limits['unknown-tool'], 0)
  return level && { kind: 'unknown-tool', level, start, times }
}

function isUnknownWithin(history: History, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (history.at(at)?.known === false) return true
  return false
}

const onlyHints = (steer: number): CallLimit => ({
  steer,
  block: Number.POSITIVE_INFINITY,
  stop: Number.POSITIVE_INFINITY,
})

/** A repetition of a patient kind: what is soft is said at the limit, and again after as many copies more. */
function soften(
  kind: CallKind,
  { start, times }: { readonly start: number; readonly times: number },
  limit: CallLimit,
  period?: number,
): Repetition | undefined {
  const level = levelOf(times, limit, 0)
  if (level === undefined || (level === 'soft' && times % limit.steer !== 0)) return undefined
  return { kind, level, start, times, ...(period !== undefined && { period }) }
}

function levelOf(times: number, { steer, block, stop }: CallLimit, more: number): Level | undefined {
  if (times >= stop + more) return 'limit'
  if (times >= block + more) return 'defect'
  return times >= steer + more ? 'soft' : undefined
}
