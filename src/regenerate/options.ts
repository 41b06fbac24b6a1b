import type { GuardOptions } from '../guard.ts'
import type { RegenerateEvent } from './events.ts'
import type { Provider } from './parameters/row.ts'
import type { Plan, RequestParameters } from './plan.ts'

/** What an attempt gives: text, or text with what the provider says about it. */
export type AttemptItem =
  | string
  | {
      readonly text?: string | null | undefined
      /** As the provider names it, in its last item. */
      readonly finishReason?: string | null | undefined
      /** Why the prompt was blocked, where the provider says so elsewhere than in the finish reason. */
      readonly blockReason?: string | null | undefined
      /** Passed on to the summary. */
      readonly usage?: unknown
    }

/** A whole text, an iterable of items, or a stream of them. */
export type AttemptSource = AsyncIterable<AttemptItem> | Iterable<AttemptItem>

/**
 * Asks the model once. The signal is aborted when nobody wants the rest: give it to the request. What it throws is sorted:
 * what the service may recover from is retried, all else is thrown on as it is.
 */
export type Attempt = (plan: Plan, signal: AbortSignal) => AttemptSource | PromiseLike<AttemptSource>

/** What happens to text that was shown when another attempt begins. */
export type RegenerateMode = 'restart' | 'continue' | 'hold'

/**
 * A kind of change. `temperature` goes up in steps, and takes the advice's instructions with it; the others are made once,
 * in order, where the temperature cannot go up.
 */
export type Rung = 'temperature' | 'seed' | 'penalties' | 'instructions' | 'model' | 'reasoning'

/** Waits between retries, in milliseconds. */
export interface BackOffOptions {
  /** Before the first retry; twice as long before each that follows, and up to as much again, at random. @default 1000 */
  readonly first?: number
  /** The longest. A `Retry-After` of the service that asks for more ends the run with its error. @default 30000 */
  readonly longest?: number
}

/** Options of `regenerate`, and all of the guard's. */
export interface RegenerateOptions extends GuardOptions {
  /**
   * `restart`: what was shown is taken back, and the new text shown. `continue`: the clean beginning stays, and the attempt
   * gets it as `plan.prefix`. `hold`: nothing is shown before `holdUntil` clean characters, or the end.
   * @default 'restart'
   */
  readonly mode?: RegenerateMode
  /** For `hold`. @default Infinity: nothing is ever taken back */
  readonly holdUntil?: number
  /** Whose ranges and parameters hold. @default none: temperatures up to 1 */
  readonly provider?: Provider
  readonly model?: string
  /** Other models, to go to in order. */
  readonly models?: readonly string[]
  /** Of the first attempt, as far as they matter here. */
  readonly parameters?: RequestParameters
  /** How far the temperature may go up. @default the highest that is advised for the model, else that it accepts */
  readonly maxTemperature?: number
  /** What may be changed, in order. @default temperature, seed, penalties, instructions, model, reasoning */
  readonly ladder?: readonly Rung[]
  /** At least 1. @default 3 */
  readonly attempts?: number
  /** Characters from the model, in all attempts together; ends with the item that goes beyond. @default Infinity */
  readonly maxCharacters?: number
  /** Milliseconds, waits included. @default Infinity */
  readonly maxTime?: number
  /** Failures of the service that are retried, in all attempts together. @default 3 */
  readonly retries?: number
  readonly backOff?: BackOffOptions
  /** Ends it, whatever it is at. */
  readonly signal?: AbortSignal
  /** Told of each event before the reader gets it. What it throws ends the run. */
  readonly onEvent?: (event: RegenerateEvent) => void
}
