import type { Fingerprint } from './fingerprint.ts'
import type { Outcome } from './outcome.ts'

/**
 * One call of the history; the same call again in the same round is no step of its own. Steps have positions, calls have
 * indices; all that a step points at lies before it, so that to forget the last steps is to take them away.
 *
 * A step is read from numbers that the history keeps: to change one is to put another one in its place.
 */
export interface Step {
  /** Of the call. */
  readonly index: number
  readonly position: number
  readonly print: Fingerprint
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
  readonly doubled: number
  /** Not executed: its result is our own instruction. */
  readonly blocked: boolean
  readonly outcome: Outcome | undefined
}
