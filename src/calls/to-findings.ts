import { isWaiting } from './compare.ts'
import { findCycle } from './find-cycle.ts'
import { findScattered } from './find-scattered.ts'
import { findUnknownTool } from './find-unknown-tool.ts'
import type { History } from './history.ts'
import { levelOf, onlyHints, soften } from './level-of.ts'
import type { CallLimit, CallLimits } from './limits.ts'
import { moreOf } from './more-of.ts'
import { LEVELS } from './policy.ts'
import type { Repetition } from './repetition.ts'
import type { SiblingTally } from './series.ts'
import type { Step } from './step.ts'
import type { CallFinding } from './types.ts'

/** The findings on the step at a position: a call to an unknown tool, and the worst of its repetitions. */
export function toFindings(history: History, position: number, limits: CallLimits): CallFinding[] {
  const repetitions = [
    findRun(history, position, limits),
    findCycle(history, position, limits),
    findScattered(history, position, limits),
    ...findOthers(history, position, limits),
  ].filter((repetition) => repetition !== undefined)
  // of the same level the first one says most
  const worst = repetitions.sort((one, other) => LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level))[0]
  const step = history.at(position) as Step
  return [findUnknownTool(history, position, limits), worst]
    .filter((repetition) => repetition !== undefined)
    .map((repetition) => toFinding(repetition, step, step.index))
}

/**
 * States a repetition as a finding.
 *
 * @param index of the call on which it is found.
 */
export function toFinding({ of, ...repetition }: Repetition, { print }: Step, index: number): CallFinding {
  const who = { detector: 'repeated-call', channel: 'tool-call', part: '0' } as const
  return { ...who, at: index + 1, of: of ?? print.text, ...repetition }
}

/** The same call one after the other. */
function findRun(history: History, position: number, limits: CallLimits): Repetition | undefined {
  const tally = history.tally(position)
  if (tally.all.times < 2) return undefined
  if (isWaiting(history, position - 1)) return soften('polling', tally.all, limits.polling, { period: 1 })
  const { start, times } = tally.run
  const level = levelOf(times, limits.identical, moreOf(history, position, tally.run, limits.unanswered))
  if (level !== undefined) return { kind: 'identical', level, start, times, period: 1 }
  return soften('changing', tally.all, limits.changing, { period: 1 })
}

function findOthers(history: History, position: number, limits: CallLimits): (Repetition | undefined)[] {
  const tally = history.tally(position)
  const { stale, errors } = tally
  const before = history.tally((history.at(position) as Step).sibling)
  const findSiblings = (kind: 'counting' | 'reworded') => {
    const limit = siblingLimit(tally[kind], limits[kind])
    return soften(kind, tally[kind], limit, { before: siblingLimit(before[kind], limits[kind]).steer })
  }
  return [
    soften('stagnant', stale, limits.stagnant),
    soften('same-error', errors, limits['same-error']),
    findSiblings('counting'),
    findSiblings('reworded'),
  ]
}

/** Without a result nobody knows whether there is progress. */
function siblingLimit({ confirmed }: SiblingTally, limit: CallLimit): CallLimit {
  return confirmed ? limit : onlyHints(4 * limit.steer)
}
