import type { Fingerprint } from './fingerprint.ts'
import { hash } from './hash.ts'
import { createHistory, type History, LOOKBACK, SPARE } from './history.ts'
import type { Outcome } from './outcome.ts'
import type { Judgement, Step } from './step.ts'
import { WORDS_LOOKBACK } from './tally-siblings.ts'
import { NO_TALLY, toTally } from './to-tally.ts'
import type { CallFinding } from './types.ts'

/** All that a call guard remembers. */
export interface Remembered {
  /** Calls seen, those made twice in a round included. */
  readonly calls: number
  /** Position of the first step. */
  readonly base: number
  /** Steps before this position are counted up to the last result that is known. */
  readonly settled: number
  readonly steps: readonly Step[]
}

/** What is known of a call before it is judged. */
export interface Entry {
  readonly print: Fingerprint
  readonly id: string | undefined
  readonly round: string | number | undefined
  readonly polls: boolean
  readonly known: boolean
}

/** The calls of a run and what came of them. */
export interface CallLog {
  readonly history: History
  /** @returns the step of the call; `isTwin` if the same call was made in the same round already. */
  add(entry: Entry): { readonly step: Step; readonly index: number; readonly isTwin: boolean }
  /** The call with an id or index, or the first one of the last round that has no id, if its result is not known yet. */
  awaiting(id: string | number | undefined): Step | undefined
  answer(step: Step, outcome: Outcome): void
  /** The call is not executed: it is taken to have brought what the same call brought before. */
  block(step: Step): void
  /** Calls seen. */
  calls(): number
  /** Findings on the last 512 calls. */
  findings(): readonly CallFinding[]
  /** Forgets all calls but the first so many; without a number the last round. */
  rollback(to?: number): void
  remembered(): Remembered
}

const NO_GRAMS: readonly number[] = Object.freeze([])
const NO_JUDGEMENTS: readonly Judgement[] = Object.freeze([])

export function createCallLog(start: Remembered): CallLog {
  const history = createHistory(start.steps, start.base)
  let { calls, settled } = start

  const last = () => history.at(history.length() - 1)

  /** Counts again what came after a late result. Older steps than the spare ones cannot look back far enough any more. */
  function settle(): void {
    for (let at = Math.max(settled, history.length() - SPARE); at < history.length(); at++) {
      const step = history.at(at)
      if (step !== undefined) step.tally = toTally(history, at)
    }
    settled = history.length()
  }

  function add({ print, id, round, polls, known }: Entry): ReturnType<CallLog['add']> {
    const name = round === undefined ? 0 : nameOf(round)
    const before = last()
    const first = before !== undefined && name !== 0 && before.round === name ? before.first : history.length()
    const previous = history.lastCall(print.key)
    const index = calls++
    const twin = previous >= first ? history.at(previous) : undefined
    if (twin !== undefined) return { step: twin, index, isTwin: true }
    const places = { position: history.length(), first, previous, sibling: history.lastTool(print.tool) }
    const news = { doubled: -1, blocked: false, outcome: undefined, tally: NO_TALLY, judgements: NO_JUDGEMENTS }
    const step: Step = {
      index,
      print,
      id: id === undefined ? 0 : nameOf(id),
      round: name,
      polls,
      known,
      ...places,
      ...news,
    }
    history.push(step)
    settle()
    compact()
    return { step, index, isTwin: false }
  }

  /** What only the next steps ask for is most of what is kept: of older steps it goes, unless a rollback may need it again. */
  function compact(): void {
    const step = history.at(history.length() - 1 - WORDS_LOOKBACK - SPARE)
    if (step === undefined) return
    const { same, isNew, errors, counting, reworded } = step.tally
    step.tally = { ...NO_TALLY, same, isNew, errors, counting, reworded }
    step.print = { ...step.print, words: 0, grams: NO_GRAMS }
  }

  function awaiting(id: string | number | undefined): Step | undefined {
    const name = id === undefined ? 0 : nameOf(id)
    const isAsked = (step: Step) => (typeof id === 'number' ? step.index === id : step.id === name)
    const found = history.steps().findLast((step) => isOpen(step) && isAsked(step))
    return found !== undefined && id === undefined ? firstOpen(found) : found
  }

  /** Results without ids come in the order of their calls. */
  function firstOpen(step: Step): Step {
    for (let at = step.first; at < history.length(); at++) {
      const other = history.at(at)
      if (other?.id === 0 && isOpen(other)) return other
    }
    return step
  }

  function rollback(to: number = toOfLastRound()): void {
    calls = to
    for (let step = last(); step !== undefined && step.index >= to; step = last()) history.pop()
    settled = Math.min(settled, history.length())
    // calls that were made twice have no step of their own
    for (let at = last()?.first ?? history.length(); at < history.length(); at++) {
      const step = history.at(at) as Step
      if (step.doubled >= to) step.doubled = -1
      step.judgements = step.judgements.filter(({ finding }) => finding.at <= to)
    }
  }

  function toOfLastRound(): number {
    const step = last()
    // calls of a round of their own have no twin: the last one is the last step
    return step === undefined ? calls : (history.at(step.first)?.index ?? step.index)
  }

  return {
    history,
    add,
    awaiting,
    answer(step, outcome) {
      step.outcome = outcome
      settled = Math.min(settled, step.position + 1)
    },
    block(step) {
      step.blocked = true
      step.outcome = history.at(step.previous)?.outcome
    },
    calls: () => calls,
    findings: () => findingsOf(history.steps()).filter(({ at }) => at > calls - LOOKBACK),
    rollback,
    remembered() {
      settle()
      return { calls, base: history.base(), settled, steps: history.steps() }
    },
  }
}

const findingsOf = (steps: readonly Step[]): CallFinding[] =>
  steps.flatMap(({ judgements }) => judgements.map(({ finding }) => finding))

const nameOf = (name: string | number): number => hash(`${typeof name} ${name}`)

const isOpen = ({ outcome, blocked }: Step): boolean => outcome === undefined && !blocked
