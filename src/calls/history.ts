import { LONGEST_CYCLE, LOOKBACK, SPARE, WORDS_LOOKBACK } from './lookback.ts'
import type { Step } from './step.ts'
import { COLUMN, FLAG, fromStepRow, STEP_WIDTH, type StepColumn, type StepFlag, toStepRow } from './step-row.ts'
import { createTable, type Table } from './table.ts'
import { NO_TALLY, type Tally } from './tally.ts'
import { FLAGS, fromTallyRow, LASTING, LASTING_WIDTH, RECENT_WIDTH, toTallyRow } from './tally-row.ts'
import type { CallGuardState } from './types.ts'
import { MOST_GRAMS, NO_WORDS, type Words } from './words-of.ts'

/** So many steps are kept: all that one may look back to, after others were rolled back. */
export const KEPT = {
  steps: LOOKBACK + SPARE,
  /** What is recent of them: the step itself is one of those that a cycle shows. */
  recent: LONGEST_CYCLE + SPARE + 1,
  words: WORDS_LOOKBACK + SPARE + 1,
} as const

/** A history as plain data: rows of the last steps, each list up to the last one; texts and words only of the recent ones. */
export type HistoryRows = Pick<CallGuardState, 'base' | 'steps' | 'lasting' | 'recent' | 'texts' | 'words'>

/** The last steps, by position. They are kept as numbers: as objects they would take five times as much. */
export interface History {
  /** Position of the next step. */
  length(): number
  /** Position of the oldest step that is kept. */
  base(): number
  /** @returns the step at a position; none if it is no longer or not yet there. */
  at(position: number): Step | undefined
  /** What was counted up to the step at a position; nothing if it is not there. */
  tally(position: number): Tally
  /** One number of the step at a position, or NaN: where whole steps would take too long. */
  cell(position: number, column: StepColumn): number
  /** Whether something holds for the step at a position: not for one that is not there. */
  is(position: number, flag: StepFlag | 'new'): boolean
  /** Position of the last step with this number, or -1; of those before a position, if one is given. */
  findLast(column: StepColumn, value: number, before?: number): number
  /** Adds a step that is not counted yet. */
  push(step: Step): void
  /** Puts a step in the place of that at its position: its print stays. */
  put(step: Step): void
  /** Puts what is counted up to the step at a position in the place of what was. */
  count(position: number, tally: Tally): void
  pop(): void
  rows(): HistoryRows
}

const NOTHING: HistoryRows = { base: 0, steps: [], lasting: [], recent: [], texts: [], words: [] }

/** @param given what `rows` gave. */
export function createHistory(given: HistoryRows = NOTHING): History {
  const { base } = given
  const end = base + given.steps.length
  const steps = createTable(STEP_WIDTH, KEPT.steps, base)
  const lasting = createTable(LASTING_WIDTH, KEPT.steps, base)
  const recent = createTable(RECENT_WIDTH, KEPT.recent, end - given.recent.length)
  // of all words, how many threes there are, and these
  const words = createTable(2 + MOST_GRAMS, KEPT.words, end - given.words.length, Uint32Array)
  const tables: readonly Table[] = [steps, lasting, recent, words]
  // of the recent steps, each at its position modulo their number
  const texts: string[] = []
  const slot = (position: number): number => position % KEPT.recent

  for (const [at, text] of given.texts.entries()) texts[slot(recent.start() + at)] = text
  for (const row of given.steps) steps.push(row)
  for (const row of given.lasting) lasting.push(row)
  for (const row of given.recent) recent.push(row)
  for (const [all = 0, ...grams] of given.words) words.push([all, grams.length, ...grams])

  function wordsAt(position: number): Words {
    const next = words.read(position)
    if (next === undefined) return NO_WORDS
    const all = next()
    const count = next()
    if (all === 0) return NO_WORDS
    const grams: number[] = []
    while (grams.length < count) grams.push(next())
    return { words: all, grams }
  }

  const isRecent = (position: number): boolean => position >= recent.start() && position < recent.end()

  return {
    length: steps.end,
    base: steps.start,
    at(position) {
      const next = steps.read(position)
      if (next === undefined) return undefined
      const text = isRecent(position) ? (texts[slot(position)] as string) : ''
      return fromStepRow(position, next, text, wordsAt(position))
    },
    tally(position) {
      const next = lasting.read(position)
      return next === undefined ? NO_TALLY : fromTallyRow(next, recent.read(position))
    },
    cell: (position, column) => steps.cell(position, COLUMN[column]),
    // of NaN no bit is set
    is: (position, flag) =>
      flag === 'new'
        ? (lasting.cell(position, FLAGS) & LASTING.new) !== 0
        : (steps.cell(position, COLUMN.flags) & FLAG[flag]) !== 0,
    findLast: (column, value, before) => steps.findLast(COLUMN[column], value, before),
    push(step) {
      const { text, words: all, grams } = step.print
      const tally = toTallyRow(NO_TALLY)
      texts[slot(steps.end())] = text
      steps.push(toStepRow(step))
      lasting.push(tally.lasting)
      recent.push(tally.recent)
      words.push([all, grams.length, ...grams])
    },
    put: (step) => steps.put(step.position, toStepRow(step)),
    count(position, tally) {
      const row = toTallyRow(tally)
      lasting.put(position, row.lasting)
      recent.put(position, row.recent)
    },
    pop() {
      for (const table of tables) table.pop()
    },
    rows: () => ({
      base: steps.start(),
      steps: steps.rows(),
      lasting: lasting.rows(),
      recent: recent.rows(),
      texts: recent.rows().map((_, at) => texts[slot(recent.start() + at)] as string),
      words: words.rows().map(([all = 0, count = 0, ...grams]) => [all, ...grams.slice(0, count)]),
    }),
  }
}
