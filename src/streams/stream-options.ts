import type { Finding, Signal, Summary } from '../core/types.ts'
import type { GuardOptions } from '../guard.ts'

/**
 * Options of the stream wrappers: those of the guard, and who is told.
 *
 * The callbacks are called at once, before the text that belongs to them reaches the reader; what they return is not
 * awaited. If one throws, the stream fails with that error and the source is closed.
 */
export interface StreamOptions extends GuardOptions {
  /** Told of each finding, in order. */
  readonly onFinding?: (finding: Finding) => void
  /** Told once, if the output is stopped; after the findings of the same step. */
  readonly onSignal?: (signal: Signal) => void
  /** Told once, when the text has ended, by itself or by a stop. Not told if the stream fails or its reader leaves. */
  readonly onEnd?: (summary: Summary) => void
  /**
   * Aborted as soon as nobody wants the rest of the source: at a stop, when a callback throws, when the reader leaves.
   * Give its `signal` to the request. The reason is what was thrown or why the reader left; at a stop, an `AbortError`
   * whose `cause` is the `Signal`: clients take it for the abort that it is, and a `catch` still gets an error with a stack.
   */
  readonly abortController?: AbortController
}
