import type { History } from './history.ts'
import { levelOf } from './level-of.ts'
import type { CallLimits } from './limits.ts'
import type { Repetition } from './repetition.ts'
import type { Step } from './step.ts'

/** So far back such calls are remembered. */
const FURTHEST = 32

/** A call to a tool that was not offered; `times` counts the rounds with such calls among the last 32 calls. */
export function findUnknownTool(history: History, position: number, limits: CallLimits): Repetition | undefined {
  if ((history.at(position) as Step).known) return undefined
  let [times, start] = [0, 0]
  for (let at = position; at > position - FURTHEST && at >= history.base(); at--) {
    const step = history.at(at) as Step
    if (step.known) continue
    start = step.index
    // those of one round were made before the model could know better
    if (!isUnknownWithin(history, step.first, at)) times++
  }
  const level = levelOf(times, limits['unknown-tool'])
  return level && { kind: 'unknown-tool', level, start, times }
}

function isUnknownWithin(history: History, from: number, to: number): boolean {
  for (let at = Math.max(from, to - FURTHEST); at < to; at++) if (history.at(at)?.known === false) return true
  return false
}
