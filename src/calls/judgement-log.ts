import type { Level } from '../core/types.ts'
import { SPARE } from './lookback.ts'
import { CALL_ACTIONS, CALL_KINDS, LEVELS } from './policy.ts'
import type { Step } from './step.ts'
import { createTable } from './table.ts'
import type { CallAction, CallFinding, CallKind } from './types.ts'

/** A finding, and what the policy decided on it. */
export interface Judgement {
  readonly finding: CallFinding
  readonly action: CallAction
}

/** Judgements as plain data: kind, level, action, start, at, times and period of each, and what repeats. */
export interface JudgementRows {
  readonly numbers: readonly (readonly number[])[]
  readonly of: readonly string[]
}

/** What was found and decided, in the order of the calls. */
export interface JudgementLog {
  add(judgement: Judgement): void
  /** Those on the call of a step, and on the same call again in its round. */
  on(step: Step): readonly Judgement[]
  /** The last findings. */
  findings(): readonly CallFinding[]
  /** Forgets what was found on calls after the first so many. */
  rollback(to: number): void
  rows(): JudgementRows
}

/** So many findings a policy is shown. */
const SHOWN = 256
/** On a call there are at most two findings: these are kept so that a rollback leaves as many as there were. */
export const MOST_JUDGEMENTS = SHOWN + 2 * SPARE
const WIDTH = 7
/** The column of `at`. */
const AT = 4

const NOTHING: JudgementRows = { numbers: [], of: [] }

/** @param given what `rows` gave. */
export function createJudgementLog(given: JudgementRows = NOTHING): JudgementLog {
  const table = createTable(WIDTH, MOST_JUDGEMENTS)
  // what repeats, each at its position modulo their number
  const texts: string[] = []

  function push(row: readonly number[], of: string): void {
    // what repeats is mostly what did before: one copy of the text is enough
    texts[table.end() % MOST_JUDGEMENTS] = texts[texts.lastIndexOf(of)] ?? of
    table.push(row)
  }

  function at(position: number): Judgement {
    const next = table.read(position) as () => number
    const [kind, level, action, start, at, times, period] = [next(), next(), next(), next(), next(), next(), next()]
    return {
      finding: {
        detector: 'repeated-call',
        channel: 'tool-call',
        part: '0',
        at,
        of: texts[position % MOST_JUDGEMENTS] as string,
        kind: CALL_KINDS[kind] as CallKind,
        level: LEVELS[level] as Level,
        start,
        times,
        ...(period > 0 && { period }),
      },
      action: CALL_ACTIONS[action] as CallAction,
    }
  }

  function last(count: number): Judgement[] {
    const from = Math.max(table.start(), table.end() - count)
    return Array.from({ length: table.end() - from }, (_, offset) => at(from + offset))
  }

  for (const [index, row] of given.numbers.entries()) push(row, given.of[index] as string)
  return {
    add({ finding, action }) {
      const { kind, level, start, at, times, period = 0, of } = finding
      const codes = [CALL_KINDS.indexOf(kind), LEVELS.indexOf(level), CALL_ACTIONS.indexOf(action)]
      push([...codes, start, at, times, period], of)
    },
    on: ({ index }) =>
      last(MOST_JUDGEMENTS).filter(
        ({ finding }) => finding.at === index + 1 || (finding.kind === 'parallel' && finding.start === index),
      ),
    findings: () => last(SHOWN).map(({ finding }) => finding),
    rollback(to) {
      while (table.cell(table.end() - 1, AT) > to) table.pop()
    },
    rows() {
      const judgements = last(MOST_JUDGEMENTS)
      return { numbers: table.rows(), of: judgements.map(({ finding }) => finding.of) }
    },
  }
}
