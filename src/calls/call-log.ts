import type { Fingerprint } from './fingerprint.ts'
import { hash } from './hash.ts'
import { createHistory, type History, type HistoryRows } from './history.ts'
import { SPARE } from './lookback.ts'
import type { Outcome } from './outcome.ts'
import type { Step } from './step.ts'
import { toTally } from './to-tally.ts'

/** The same call again in its round, which is no step. */
export interface Twin {
  readonly index: number
  /** Hash of the id, or 0. */
  readonly id: number
}

/** All that is remembered of calls, as plain data. */
export interface Remembered {
  /** Calls seen, those made twice in a round included. */
  readonly calls: number
  /** Steps before this position are counted up to the last result that is known. */
  readonly settled: number
  readonly history: HistoryRows
  /** The last ones. */
  readonly twins: readonly Twin[]
}

/** What is known of a call before it is judged. */
export interface Entry {
  readonly print: Fingerprint
  readonly id: string | undefined
  readonly round: string | number | undefined
  readonly polls: boolean
  readonly known: boolean
}

/** A call that was added. */
export interface Added {
  readonly index: number
  readonly step: Step
  /** The same call was made in the same round already: the step is that of the first one. */
  readonly isTwin: boolean
}

/** The calls of a run and what came of them. */
export interface CallLog {
  readonly history: History
  add(entry: Entry): Added
  /** The call with an id or index, or the first one of the last round that has no id, if its result is not known yet. */
  awaiting(id: string | number | undefined): Step | undefined
  /** Whether a call with this id or index is remembered, be its result known or not. */
  has(id: string | number | undefined): boolean
  answer(step: Step, outcome: Outcome): void
  /** The call is not executed: it is taken to have brought what the same call brought before. */
  block(step: Step): void
  /** The call was made again in its round. */
  double(step: Step, index: number): void
  /** Calls seen. */
  calls(): number
  /** Forgets all calls but the first so many. */
  rollback(to: number): void
  /** Number of calls before the last round. */
  beforeLastRound(): number
  remembered(): Remembered
}

/** So many twins are remembered, whose results nobody needs. */
export const MOST_TWINS = 64

/** @param start what `remembered` gave. */
export function createCallLog(start?: Remembered): CallLog {
  const history = createHistory(start?.history)
  let { calls = 0, settled = 0, twins = [] } = start ?? {}

  const stepAt = (position: number): Step => history.at(position) as Step
  const last = () => history.at(history.length() - 1)
  const isOpen = (at: number): boolean => !history.is(at, 'answered') && !history.is(at, 'blocked')

  /** Counts again what came after a late result. Older steps than the spare ones cannot look back far enough any more. */
  function settle(): void {
    for (let at = Math.max(settled, history.length() - SPARE, history.base()); at < history.length(); at++) {
      history.count(at, toTally(history, at))
    }
    settled = history.length()
  }

  function add({ print, id, round, polls, known }: Entry): Added {
    const name = round === undefined ? 0 : nameOf(round)
    const before = last()
    const position = history.length()
    const first = before !== undefined && name !== 0 && before.round === name ? before.first : position
    const previous = history.findLast('key', print.key)
    const index = calls++
    if (previous >= first) {
      twins = [...twins, { index, id: idOf(id) }].slice(-MOST_TWINS)
      return { step: stepAt(previous), index, isTwin: true }
    }
    const places = { position, first, previous, sibling: history.findLast('tool', print.tool) }
    const news = { doubled: -1, blocked: false, outcome: undefined }
    history.push({ index, print, id: idOf(id), round: name, polls, known, ...places, ...news })
    settle()
    return { step: stepAt(position), index, isTwin: false }
  }

  function awaiting(id: string | number | undefined): Step | undefined {
    const [column, name] = typeof id === 'number' ? (['index', id] as const) : (['id', idOf(id)] as const)
    let at = history.findLast(column, name)
    while (at !== -1 && !isOpen(at)) at = history.findLast(column, name, at)
    if (at === -1) return undefined
    return id === undefined ? firstOpen(at) : history.at(at)
  }

  /** Results without ids come in the order of their calls. */
  function firstOpen(position: number): Step {
    const found = stepAt(position)
    for (let at = Math.max(found.first, history.base()); at < position; at++) {
      if (history.cell(at, 'id') === 0 && isOpen(at)) return stepAt(at)
    }
    return found
  }

  function has(id: string | number | undefined): boolean {
    // of an older call nobody knows any more whether it was one
    if (typeof id === 'number') return Number.isInteger(id) && id < calls && id >= history.cell(history.base(), 'index')
    const name = idOf(id)
    return history.findLast('id', name) !== -1 || twins.some((twin) => twin.id === name)
  }

  function rollback(to: number): void {
    calls = to
    twins = twins.filter(({ index }) => index < to)
    for (let step = last(); step !== undefined && step.index >= to; step = last()) history.pop()
    settled = Math.min(settled, history.length())
    // calls that were made twice have no step of their own
    for (let at = Math.max(last()?.first ?? 0, history.base()); at < history.length(); at++) {
      const step = stepAt(at)
      if (step.doubled >= to) history.put({ ...step, doubled: -1 })
    }
  }

  return {
    history,
    add,
    awaiting,
    has,
    answer(step, outcome) {
      history.put({ ...stepAt(step.position), outcome })
      settled = Math.min(settled, step.position + 1)
    },
    block({ position, previous }) {
      history.put({ ...stepAt(position), blocked: true, outcome: history.at(previous)?.outcome })
    },
    double({ position }, index) {
      history.put({ ...stepAt(position), doubled: index })
    },
    calls: () => calls,
    rollback,
    beforeLastRound() {
      const step = last()
      // calls of a round of their own have no twin: the last one is the last step
      return step === undefined ? calls : history.cell(Math.max(step.first, history.base()), 'index')
    },
    remembered() {
      settle()
      return { calls, settled, history: history.rows(), twins }
    },
  }
}

const nameOf = (name: string | number): number => hash(`${typeof name} ${name}`)
const idOf = (id: string | undefined): number => (id === undefined ? 0 : nameOf(id))
