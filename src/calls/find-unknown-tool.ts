import type { History } from './history.ts'
import { levelOf } from './level-of.ts'
import type { CallLimits } from './limits.ts'
import type { Repetition } from './repetition.ts'
import type { Step } from './step.ts'

/** So far back such calls are remembered. */
const FURTHEST = 32

/** A call to a tool that was not offered; `times` counts the rounds with such calls among the last 32 calls. */
export function findUnknownTool(history: History, position: number, limits: CallLimits): Repetition | undefined {
  if (history.is(position, 'known')) return undefined
  let [times, start] = [0, 0]
  for (let at = position; at > position - FURTHEST && at >= history.base(); at--) {
    if (history.is(at, 'known')) continue
    const step = history.at(at) as Step
    start = step.index
    // those of one round were made before the model could know better
    if (!isUnknownWithin(history, step.first, at)) times++
  }
  const level = levelOf(times, limits['unknown-tool'])
  return level && { kind: 'unknown-tool', level, start, times }
}

function isUnknownWithin(history: History, from: number, to: number): boolean {
  for (let at = Math.max(from, to - FURTHEST, history.base()); at < to; at++) if (!history.is(at, 'known')) return true
  return false
}
