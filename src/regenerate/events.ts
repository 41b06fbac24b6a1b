import type { Finding, Signal } from '../core/types.ts'
import type { Plan } from './plan.ts'

/**
 * Why another attempt begins: the guard stopped the last one; the provider said that it repeats itself; it recited known
 * text; it wrote a call or a response that cannot be read; it was cut off at its limit while it repeated itself.
 */
export type Cause =
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'repetition' | 'length'; readonly finishReason?: string; readonly signal: Signal }
  | { readonly kind: 'recitation' | 'malformed'; readonly finishReason: string }

/**
 * How it ended.
 *
 * - `clean`: the last attempt ended by itself.
 * - `length`: it was cut off at its token limit, without repeating itself.
 * - `attempts`: none was left. `recurred`: the same defect three times in a row, or nothing left to change.
 * - `characters`, `time`: the budget is spent.
 * - `stopped`: the policy said `abort`. `blocked`: the provider's safety system; never tried again.
 * - `aborted`: the caller's signal. `error`: the attempt failed, and the error is thrown after this.
 */
export type EndReason =
  | 'clean'
  | 'length'
  | 'attempts'
  | 'recurred'
  | 'characters'
  | 'time'
  | 'stopped'
  | 'blocked'
  | 'aborted'
  | 'error'

/** One attempt, or one of its retries, as it went. */
export interface AttemptRecord {
  readonly plan: Plan
  /** Characters that came from the model. */
  readonly characters: number
  readonly milliseconds: number
  /** The last that the attempt said of its use. */
  readonly usage?: unknown
  readonly finishReason?: string
  /** Why it was given up. Absent: it was the last. */
  readonly cause?: Cause
}

/** What it took. Lengths are UTF-16 units, tokens are estimates of four units each. */
export interface RegenerateSummary {
  readonly reason: EndReason
  readonly attempts: number
  /** Failures of the service that were retried; they do not count as attempts. */
  readonly retries: number
  /** All that came from the model. */
  readonly characters: number
  /** What of it is not in the text: loops, attempts given up, repairs, overlaps. */
  readonly discarded: number
  readonly discardedTokens: number
  readonly milliseconds: number
  /**
   * Against attempts that run on to the token limit instead of being stopped: `parameters.maxOutputTokens`, else what is
   * known of the model. Time at the pace of the attempt. Absent where no limit is known.
   */
  readonly saved?: { readonly tokens: number; readonly milliseconds: number }
  /** The provider's last word. */
  readonly finishReason?: string
  readonly error?: unknown
  readonly log: readonly AttemptRecord[]
}

export type RegenerateEvent =
  | { readonly type: 'start'; readonly attempt: number; readonly plan: Plan }
  /** To be shown after what is shown. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'finding'; readonly finding: Finding }
  /** The attempt was stopped; its request is closed. */
  | { readonly type: 'signal'; readonly signal: Signal }
  /** Cut what is shown back to so many UTF-16 units. */
  | { readonly type: 'retract'; readonly keep: number }
  | { readonly type: 'attempt'; readonly attempt: number; readonly why: Cause; readonly plan: Plan }
  /** The service failed; the attempt begins again after a while. */
  | { readonly type: 'retry'; readonly retry: number; readonly error: unknown; readonly plan: Plan }
  /** The last one. `text` is what is shown. */
  | { readonly type: 'done'; readonly text: string; readonly summary: RegenerateSummary }
