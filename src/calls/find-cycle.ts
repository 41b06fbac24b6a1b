import { excerpt } from '../core/excerpt.ts'
import { isWaiting as waits } from './compare.ts'
import type { History } from './history.ts'
import { levelOf, soften } from './level-of.ts'
import type { CallLimits } from './limits.ts'
import type { Repetition } from './repetition.ts'
import type { CycleTally } from './series.ts'
import type { Step } from './step.ts'

/** Some calls in turn: what waits for something, what brings nothing new, or what goes on for long. */
export function findCycle(history: History, position: number, limits: CallLimits): Repetition | undefined {
  const { tally, index } = history.at(position) as Step
  const { cycle } = tally
  if (cycle === undefined) return undefined
  const copy = copyBefore(history, position, cycle.period)
  const period = index - (copy[0] as Step).index
  const isWaiting = copy.some(waits)
  const stuck = isWaiting ? undefined : findStuck(position, cycle, limits, period)
  if (stuck !== undefined) return { ...stuck, of: textOf(copy, position, cycle, cycle.since) }
  const kind = isWaiting ? 'polling' : 'changing'
  const length = position - cycle.start + 1
  const all = { start: cycle.startIndex, times: Math.floor(length / cycle.period) }
  const long = soften(kind, all, limits[kind], { period, isWhole: length % cycle.period === 0 })
  return long && { ...long, of: textOf(copy, position, cycle, cycle.start) }
}

function findStuck(
  position: number,
  { since, sinceIndex, period: steps, confirmed }: CycleTally,
  limits: CallLimits,
  period: number,
): Repetition | undefined {
  const length = position - since + 1
  const times = Math.floor(length / steps)
  const level = levelOf(times, limits.cycle, confirmed ? 0 : limits.unanswered)
  // between two copies there is nothing new to say
  if (level === undefined || (level === 'soft' && length % steps !== 0)) return undefined
  return { kind: 'cycle', level, start: sinceIndex, times, period }
}

/** The steps before a position, one copy of a cycle. */
function copyBefore(history: History, position: number, period: number): readonly Step[] {
  return Array.from({ length: period }, (_, at) => history.at(position - period + at) as Step)
}

/** The calls of a copy in the order in which they came first. */
function textOf(copy: readonly Step[], position: number, { period }: CycleTally, start: number): string {
  const turned = (position - start) % period
  const from = (period - turned) % period
  return excerpt([...copy.slice(from), ...copy.slice(0, from)].map(({ print }) => print.text).join(', '))
}
