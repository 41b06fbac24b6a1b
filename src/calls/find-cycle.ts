import { excerpt } from '../core/excerpt.ts'
import { isWaiting } from './compare.ts'
import type { History } from './history.ts'
import { levelOf, soften } from './level-of.ts'
import type { CallLimits } from './limits.ts'
import type { Repetition } from './repetition.ts'
import type { CycleTally } from './series.ts'

/** Some calls in turn: what waits for something, what brings nothing new, or what goes on for long. */
export function findCycle(history: History, position: number, limits: CallLimits): Repetition | undefined {
  const { cycle } = history.tally(position)
  if (cycle === undefined) return undefined
  const from = position - cycle.period
  const period = history.cell(position, 'index') - history.cell(from, 'index')
  const waits = waitsWithin(history, from, position)
  const stuck = waits ? undefined : findStuck(position, cycle, limits, period)
  if (stuck !== undefined) return { ...stuck, of: textOf(history, position, cycle, cycle.since) }
  const kind = waits ? 'polling' : 'changing'
  const length = position - cycle.start + 1
  const all = { start: cycle.startIndex, times: Math.floor(length / cycle.period) }
  const long = soften(kind, all, limits[kind], { period, isWhole: length % cycle.period === 0 })
  return long && { ...long, of: textOf(history, position, cycle, cycle.start) }
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

function waitsWithin(history: History, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isWaiting(history, at)) return true
  return false
}

/** The calls of the copy before a position, in the order in which they came first. What was called is not kept of old ones. */
function textOf(history: History, position: number, { period }: CycleTally, start: number): string {
  const turned = (position - start) % period
  const texts = Array.from({ length: period }, (_, at) => {
    const step = history.at(position - period + ((at + period - turned) % period))
    return step?.print.text ?? ''
  })
  return excerpt(texts.filter((text) => text !== '').join(', '))
}
