import { misuse } from '../core/misuse.ts'
import type { Level } from '../core/types.ts'
import type { Remembered } from './call-log.ts'
import { LOOKBACK, SPARE } from './history.ts'
import type { Outcome } from './outcome.ts'
import { CALL_ACTIONS, CALL_KINDS } from './policy.ts'
import type { CycleTally, Series, SiblingTally } from './series.ts'
import type { Judgement, Step } from './step.ts'
import type { Tally } from './tally.ts'
import { NO_TALLY } from './to-tally.ts'
import type { CallAction, CallKind } from './types.ts'

const NOTHING: Remembered = { calls: 0, base: 0, settled: 0, steps: [] }
const LEVELS: readonly unknown[] = ['soft', 'defect', 'limit']

/**
 * What `writeState` wrote.
 *
 * @throws {TypeError} on a state of another version or shape.
 */
export function readState(state: unknown): Remembered {
  if (state === undefined) return NOTHING
  if (typeof state !== 'object' || state === null) throw misuse('state', state, 'what toJSON() gave, parsed')
  const { version, calls, base, settled, steps } = state as Readonly<Record<string, unknown>>
  if (version !== 1) throw misuse('state.version', version, '1')
  try {
    const start = count(base)
    const rows = list(steps, undefined)
    if (rows.length > LOOKBACK + SPARE) throw new RangeError('too many steps')
    return {
      calls: count(calls),
      base: start,
      settled: count(settled),
      steps: rows.map((row, at) => readStep(row, start + at)),
    }
  } catch {
    throw misuse('state', state, 'what toJSON() gave, parsed and unchanged')
  }
}

function readStep(row: unknown, position: number): Step {
  const [print, places, flags, outcome, tally, judgements] = list(row, 6)
  const [key, tool, text, mask, sum, words, grams] = list(print, 7)
  const [index, id, round, first, previous, sibling, doubled] = list(places, 7).map(number)
  const [polls, known, blocked] = list(flags, 3).map(flag)
  return {
    index: count(index),
    position,
    print: {
      key: number(key),
      tool: number(tool),
      text: string(text),
      mask: number(mask),
      sum: number(sum),
      words: number(words),
      grams: list(grams, undefined).map(number),
    },
    id: number(id),
    round: number(round),
    first: within(first, 0, position),
    previous: within(previous, -1, position - 1),
    sibling: within(sibling, -1, position - 1),
    doubled: number(doubled),
    polls: polls as boolean,
    known: known as boolean,
    blocked: blocked as boolean,
    outcome: outcome === null ? undefined : readOutcome(outcome),
    tally: readTally(tally),
    judgements: list(judgements, undefined).map(readJudgement),
  }
}

function readOutcome(row: unknown): Outcome {
  const [hash, ...flags] = list(row, 5)
  const [error, empty, pending, brief] = flags.map(flag) as [boolean, boolean, boolean, boolean]
  return { hash: number(hash), error, empty, pending, brief }
}

function readTally(row: unknown): Tally {
  const [series, isNew, cycle, errors, siblings] = list(row, 5)
  const [run, all, same, stale] = list(series, 4).map((part) => readSeries(part)) as [Series, Series, Series, Series]
  const [counting, reworded] = list(siblings, 2).map((part) => {
    const { more, ...rest } = readLonger(part)
    return { ...rest, direction: more }
  }) as [SiblingTally, SiblingTally]
  const { more, ...rest } = readLonger(errors)
  return {
    run,
    all,
    same,
    stale,
    isNew: flag(isNew),
    cycle: cycle === null ? undefined : readCycle(cycle),
    errors: more === 0 ? NO_TALLY.errors : { ...rest, hash: more },
    counting,
    reworded,
  }
}

function readSeries(row: unknown): Series {
  if (row === 0) return NO_TALLY.run
  const [start, times, confirmed] = list(row, 3)
  return { start: count(start), times: count(times), confirmed: flag(confirmed) }
}

/** A series with one number more. */
function readLonger(row: unknown): Series & { readonly more: number } {
  if (row === 0) return { ...NO_TALLY.run, more: 0 }
  const [start, times, confirmed, more] = list(row, 4)
  return { ...readSeries([start, times, confirmed]), more: number(more) }
}

function readCycle(row: unknown): CycleTally {
  const [period, start, startIndex, since, sinceIndex, confirmed] = list(row, 6)
  return {
    period: within(period, 2, LOOKBACK),
    start: count(start),
    startIndex: count(startIndex),
    since: count(since),
    sinceIndex: count(sinceIndex),
    confirmed: flag(confirmed),
  }
}

function readJudgement(row: unknown): Judgement {
  const [kind, level, start, at, of, times, period, action] = list(row, 8)
  if (!CALL_KINDS.includes(kind as CallKind) || !LEVELS.includes(level)) throw new RangeError('no kind or level')
  const facts = { start: count(start), at: count(at), of: string(of), times: count(times) }
  const finding = {
    detector: 'repeated-call',
    channel: 'tool-call',
    part: '0',
    kind: kind as CallKind,
    level: level as Level,
    ...facts,
    ...(period !== null && { period: count(period) }),
  } as const
  return { finding, action: CALL_ACTIONS[within(action, 0, CALL_ACTIONS.length - 1)] as CallAction }
}

function list(value: unknown, length: number | undefined): readonly unknown[] {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) throw new RangeError('no such list')
  return value
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError('no number')
  return value
}

const count = (value: unknown): number => within(value, 0, Number.MAX_SAFE_INTEGER)

function within(value: unknown, least: number, most: number): number {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
    throw new RangeError('no count')
  return value as number
}

function flag(value: unknown): boolean {
  return within(value, 0, 1) === 1
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new RangeError('no text')
  return value
}
