import type { Advice, Change } from '../core/types.ts'

/** Parameters of a request, by one name for all providers. */
export interface RequestParameters {
  readonly temperature?: number
  readonly topP?: number
  readonly topK?: number
  readonly seed?: number
  /** How many answers are asked for at once. */
  readonly candidateCount?: number
  /** Tokens. */
  readonly maxOutputTokens?: number
  readonly presencePenalty?: number
  readonly frequencyPenalty?: number
  /** A factor; 1 changes nothing. */
  readonly repetitionPenalty?: number
}

export type ParameterName = keyof RequestParameters

/** How one attempt is to be made. Nothing of it is done by itself: the attempt puts it into its request. */
export interface Plan {
  /** From 1. */
  readonly number: number
  /** How often this attempt was begun anew because the service failed. 0 at first. */
  readonly retry: number
  /** The same as `parameters.temperature`. Absent: leave it as it is. */
  readonly temperature?: number
  /** The caller's parameters, with the changes of this attempt. */
  readonly parameters: RequestParameters
  /** Sentences to add to the system instruction. */
  readonly instructions: readonly string[]
  /** Examples of what the answer should look like, to go with the instructions. */
  readonly examples: readonly string[]
  /** What differs from the first request, and why; those that nobody can make but the caller included, such as of the prompt. */
  readonly changes: readonly Change[]
  /** The model to ask, if one was named. */
  readonly model?: string
  /** Whether to switch reasoning off. */
  readonly reasoning?: 'off'
  /** Text that the reader has and keeps: ask for what comes after it. Only where `mode` is `continue`. */
  readonly prefix?: string
  /** By how much to multiply a deadline of the request: 1, and twice as much after each that was exceeded. */
  readonly deadlineFactor: number
  /** What the guard advises, after an attempt that it stopped. */
  readonly advice?: Advice
}
