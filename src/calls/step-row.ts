import type { Outcome } from './outcome.ts'
import type { Step } from './step.ts'
import type { Reader } from './table.ts'
import type { Words } from './words-of.ts'

/** Where the numbers stand that are looked for in many steps at once. */
export const COLUMN = { key: 0, tool: 1, id: 2, index: 3, flags: 4 } as const
export type StepColumn = keyof typeof COLUMN
/** Numbers in a row. */
export const STEP_WIDTH = 13

/** Bits of the flags. */
export const FLAG = {
  polls: 1,
  known: 2,
  blocked: 4,
  answered: 8,
  error: 16,
  empty: 32,
  pending: 64,
  brief: 128,
} as const
export type StepFlag = keyof typeof FLAG

/** A step as numbers, but for what was called and its words. `fromStepRow` reads them in the same order. */
export function toStepRow(step: Step): readonly number[] {
  const { print, outcome } = step
  return [
    print.key,
    print.tool,
    step.id,
    step.index,
    flagsOf(step),
    print.mask,
    print.sum,
    step.round,
    step.first,
    step.previous,
    step.sibling,
    step.doubled,
    outcome?.hash ?? 0,
  ]
}

function flagsOf({ polls, known, blocked, outcome }: Step): number {
  const ofCall = (polls ? FLAG.polls : 0) | (known ? FLAG.known : 0) | (blocked ? FLAG.blocked : 0)
  if (outcome === undefined) return ofCall
  const { error, empty, pending, brief } = outcome
  const ofResult =
    (error ? FLAG.error : 0) | (empty ? FLAG.empty : 0) | (pending ? FLAG.pending : 0) | (brief ? FLAG.brief : 0)
  return ofCall | FLAG.answered | ofResult
}

/**
 * What `toStepRow` wrote.
 *
 * @param text what was called, and its words: they are kept elsewhere.
 */
export function fromStepRow(position: number, next: Reader, text: string, { words, grams }: Words): Step {
  const [key, tool, id, index, flags] = [next(), next(), next(), next(), next()]
  return {
    index,
    position,
    id,
    print: { key, tool, text, mask: next(), sum: next(), words, grams },
    round: next(),
    first: next(),
    previous: next(),
    sibling: next(),
    doubled: next(),
    polls: (flags & FLAG.polls) !== 0,
    known: (flags & FLAG.known) !== 0,
    blocked: (flags & FLAG.blocked) !== 0,
    outcome: (flags & FLAG.answered) === 0 ? undefined : toOutcome(next(), flags),
  }
}

function toOutcome(hash: number, flags: number): Outcome {
  return {
    hash,
    error: (flags & FLAG.error) !== 0,
    empty: (flags & FLAG.empty) !== 0,
    pending: (flags & FLAG.pending) !== 0,
    brief: (flags & FLAG.brief) !== 0,
  }
}
