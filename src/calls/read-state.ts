import { misuse } from '../core/misuse.ts'
import { MOST_TWINS, type Twin } from './call-log.ts'
import { createHistory, type History, type HistoryRows, KEPT } from './history.ts'
import { type JudgementRows, MOST_JUDGEMENTS } from './judgement-log.ts'
import { LONGEST_CYCLE } from './lookback.ts'
import { CALL_ACTIONS, CALL_KINDS, LEVELS } from './policy.ts'
import type { Step } from './step.ts'
import { STEP_WIDTH } from './step-row.ts'
import { LASTING_WIDTH, RECENT_WIDTH } from './tally-row.ts'
import { MOST_GRAMS } from './words-of.ts'
import { type Memory, STATE_VERSION } from './write-state.ts'

/**
 * What `writeState` wrote.
 *
 * @returns undefined if there is no state.
 * @throws {TypeError} on a state of another version or shape.
 */
export function readState(state: unknown): Memory | undefined {
  if (state === undefined) return undefined
  if (typeof state !== 'object' || state === null) throw misuse('state', state, 'what toJSON() gave, parsed')
  const { version, ...given } = state as Readonly<Record<string, unknown>>
  if (version !== STATE_VERSION)
    throw misuse('state.version', version, `${STATE_VERSION}: without a state of this version a guard begins anew`)
  try {
    const history = readHistory(given)
    const calls = { calls: count(given.calls), settled: count(given.settled), history, twins: readTwins(given.twins) }
    return { calls, judgements: readJudgements(given.findings) }
  } catch {
    throw misuse('state', state, 'what toJSON() gave, parsed and unchanged')
  }
}

function readHistory(given: Readonly<Record<string, unknown>>): HistoryRows {
  const steps = rows(given.steps, KEPT.steps, STEP_WIDTH)
  const lasting = rows(given.lasting, steps.length, LASTING_WIDTH)
  const recent = rows(given.recent, Math.min(KEPT.recent, steps.length), RECENT_WIDTH)
  const texts = list(given.texts, recent.length).map(string)
  const words = list(given.words, Math.min(KEPT.words, steps.length)).map((row) => list(row, 1 + MOST_GRAMS).map(word))
  if (lasting.length !== steps.length || texts.length !== recent.length) throw new RangeError('no row for each step')
  const history = { base: count(given.base), steps, lasting, recent, texts, words }
  checkSteps(createHistory(history))
  return history
}

/** What a step points at must lie before it: else nobody who follows it comes to an end. */
function checkSteps(history: History): void {
  for (let position = history.base(); position < history.length(); position++) {
    const { first, previous, sibling, doubled } = history.at(position) as Step
    within(first, 0, position)
    for (const earlier of [previous, sibling]) within(earlier, -1, position - 1)
    within(doubled, -1, Number.MAX_SAFE_INTEGER)
    const { cycle } = history.tally(position)
    if (cycle !== undefined) within(cycle.period, 2, LONGEST_CYCLE)
  }
}

function readTwins(given: unknown): Twin[] {
  return list(given, MOST_TWINS).map((row) => {
    const [index, id] = numbers(row, 2)
    return { index: count(index), id: count(id) }
  })
}

function readJudgements(given: unknown): JudgementRows {
  const rows = list(given, MOST_JUDGEMENTS).map((row) => list(row, Number.POSITIVE_INFINITY))
  const all = rows.map((row) => numbers(row.slice(0, -1), 7).map(count))
  for (const [kind, level, action] of all) {
    within(kind, 0, CALL_KINDS.length - 1)
    within(level, 0, LEVELS.length - 1)
    within(action, 0, CALL_ACTIONS.length - 1)
  }
  return { numbers: all, of: rows.map((row) => string(row.at(-1))) }
}

function rows(value: unknown, most: number, width: number): readonly (readonly number[])[] {
  return list(value, most).map((row) => numbers(row, width))
}

function list(value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new RangeError('no such list')
  return value
}

function numbers(value: unknown, length: number): readonly number[] {
  const row = list(value, length).map(number)
  if (row.length !== length) throw new RangeError('no such row')
  return row
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError('no number')
  return value
}

const word = (value: unknown): number => within(value, 0, 2 ** 32 - 1)
const count = (value: unknown): number => within(value, 0, Number.MAX_SAFE_INTEGER)

function within(value: unknown, least: number, most: number): number {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
    throw new RangeError('no count')
  return value as number
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new RangeError('no text')
  return value
}
