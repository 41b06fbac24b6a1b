import type { Fingerprint } from './fingerprint.ts'
import type { Outcome } from './outcome.ts'
import type { Tally } from './tally.ts'
import type { CallAction, CallFinding } from './types.ts'

/** A finding, and what the policy decided on it. */
export interface Judgement {
  readonly finding: CallFinding
  readonly action: CallAction
}

/**
 * One call of the history; the same call again in the same round is no step of its own. Steps have positions, calls have
 * indices; all that a step points at lies before it, so that to forget the last steps is to take them away.
 */
export interface Step {
  /** Of the call. */
  readonly index: number
  readonly position: number
  print: Fingerprint
  /** Hash of the id, or 0. */
  readonly id: number
  /** Hash of the round, or 0 if the call is a round of its own. */
  readonly round: number
  /** Position of the first step of the round. */
  readonly first: number
  /** Position of the last step before it with the same call, or -1. */
  readonly previous: number
  /** Position of the last step before it with the same tool, or -1. */
  readonly sibling: number
  /** Whether its tool was declared to be polling. */
  readonly polls: boolean
  /** Whether its tool was offered. */
  readonly known: boolean
  /** Index of the call that made it twice in its round, or -1. */
  doubled: number
  /** Not executed: its result is our own instruction. */
  blocked: boolean
  outcome: Outcome | undefined
  tally: Tally
  /** Of the call, and of the same call again in its round. */
  judgements: readonly Judgement[]
}
