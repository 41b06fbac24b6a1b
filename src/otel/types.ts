import type { Attributes, Span } from '@opentelemetry/api'
import type { CallFinding, CallSignal } from '../calls/types.ts'
import type { ConversationSummary } from '../conversation/types.ts'
import type { Finding, Signal, Summary } from '../core/types.ts'

/** A step of a guard or a conversation, or a verdict on a call. */
export interface RecordableStep {
  readonly findings: readonly (Finding | CallFinding)[]
  readonly signal?: Signal | CallSignal
  /** What was done about a call. */
  readonly action?: string
  readonly summary?: Summary | ConversationSummary
  /** Names the part of a conversation, whose summary comes again in that of the conversation. */
  readonly part?: string
  /** Parts that were ended with the step. */
  readonly ended?: readonly RecordableStep[]
}

/** The end of a conversation. */
export interface RecordableEnd {
  readonly ended: readonly RecordableStep[]
  readonly summary: ConversationSummary
}

/** An event of a run that asks again, as far as it is recorded. */
export interface RecordableEvent {
  /** `start`, `finding`, `signal`, `retract`, `attempt`, `retry` or `done`; others are left out. */
  readonly type: string
  readonly attempt?: number
  readonly retry?: number
  /** UTF-16 units of shown text that stay. */
  readonly keep?: number
  readonly finding?: Finding
  readonly signal?: Signal
  /** Of a retry: what the service failed with. Its sort is recorded, never its message. */
  readonly error?: unknown
  /** Why another attempt begins. */
  readonly why?: { readonly kind: string }
  readonly plan?: { readonly temperature?: number; readonly model?: string }
  readonly summary?: {
    readonly reason?: string
    readonly attempts?: number
    readonly retries?: number
    readonly characters?: number
    readonly discarded?: number
    readonly finishReason?: string
    readonly error?: unknown
  }
}

/** What can be recorded. */
export type Recordable =
  | Finding
  | CallFinding
  | Signal
  | CallSignal
  | Summary
  | ConversationSummary
  | RecordableStep
  | RecordableEnd
  | RecordableEvent

/** Options of `createRecorder`. */
export interface RecorderOptions {
  /**
   * Whether text of the model is recorded: what repeats (64 units of it), and where in a JSON document. Such text may be
   * private.
   * @default false
   */
  readonly text?: boolean
  /** Put on all events and counters. Of few different values, such as the name of the model: each is a time series. */
  readonly attributes?: Attributes
}

/** Where something belongs. */
export interface RecordTarget {
  /** @default the active one */
  readonly span?: Span
  /** Of the provider, for events: they can be found by it where they are not in the span of the response. */
  readonly responseId?: string
}

/**
 * Records findings, signals, summaries, steps and events: on a span, and in counters. Without an SDK it does nothing.
 *
 * @throws {TypeError} on what is none of them.
 */
export type Recorder = (what: Recordable, target?: RecordTarget) => void
