import type { CallGuardOptions } from '../call-guard.ts'
import type {
  CallFinding,
  CallGuardState,
  CallSignal,
  CallVerdict,
  ResultOptions,
  ResultReceipt,
  ToolCall,
} from '../calls/types.ts'
import type { Advice, Channel, Finding, LastStep, Policy, Signal, Step, Summary } from '../core/types.ts'
import type { GuardOptions } from '../guard-options.ts'

/** A channel that is text. The calls themselves are no text. */
export type PartChannel = Exclude<Channel, 'tool-call'>

/** What a signal ends: its part (of calls: nothing but the call), or the whole response. */
export type Scope = 'part' | 'response'

/** Names one part of a response. The same id in another channel is another part. */
export interface PartName {
  readonly channel: PartChannel
  readonly part: string
}

/** A piece of text of one part, as it comes. */
export interface PartDelta extends PartName {
  readonly text: string
}

/** Options of the parts of one channel. */
export type PartOptions = Omit<GuardOptions, 'channel' | 'part'>

/** What a signal ends, by channel. What is not said is `response`. */
export interface ScopeRecord {
  readonly text?: Scope
  readonly reasoning?: Scope
  readonly toolInput?: Scope
  readonly calls?: Scope
}

/** Options of `createConversation`. `false` lets a channel pass: nothing in it is looked at, or counted. */
export interface ConversationOptions {
  readonly text?: false | PartOptions
  readonly reasoning?: false | PartOptions
  /** Arguments of tools, as the model writes them. @default read as JSON */
  readonly toolInput?: false | PartOptions
  /** Complete tool calls, before they are executed. */
  readonly calls?: false | Omit<CallGuardOptions, 'state'>
  /** For all channels that have none of their own: the prompt. */
  readonly reference?: string
  /** For all channels that have none of their own. Detectors that a channel has turned off are skipped there. */
  readonly policy?: Policy
  /** For all channels that have none of their own, and for calls: replaces or translates the advice that a signal carries. */
  readonly advice?: (finding: Finding | CallFinding, standard: Advice) => Advice
  /**
   * What a signal ends. A model writes one thing after the other, and the request that is stuck in one part does not come to
   * the next: so `response` is right for one request. `part` is for parts that do not wait for each other (several candidates,
   * a response that is complete already), and for providers that can be told to leave the part and go on, as some can with
   * reasoning: `{ reasoning: 'part' }`.
   * @default 'response'
   */
  readonly signals?: Scope | ScopeRecord
  /**
   * Parts that may be open at once; each takes some 300 KB, in tables up to 1 MB, and JSON up to
   * `maxPartial`. One more is a `TypeError`.
   * @default 128
   */
  readonly maxParts?: number
  /** What `toJSON` of the response before gave, parsed: calls go on from there. */
  readonly state?: unknown
}

export interface ScopedSignal extends Signal {
  readonly scope: Scope
}

export interface ScopedCallSignal extends CallSignal {
  readonly scope: Scope
}

/** The last of a part: what was still held, and what happened to its text. */
export interface EndedPart extends LastStep, PartName {
  readonly channel: PartChannel
  readonly signal?: ScopedSignal
}

/** What a signal of scope `response` has ended. */
interface Ending {
  /**
   * With a signal of scope `response`: all parts that were open, the one with the signal included, in the order in which they
   * were opened. Their text was held, and has not been shown yet.
   */
  readonly ended?: readonly EndedPart[]
}

export interface ConversationStep extends Step, Ending {
  readonly signal?: ScopedSignal
}

export interface PartLastStep extends EndedPart, Ending {}

/** What is said of one call. `index` is -1 if it was not counted: calls pass, or the response was stopped before. */
export interface ConversationVerdict extends CallVerdict, Ending {
  readonly signal?: ScopedCallSignal
}

/**
 * The summaries of all parts of one channel, added up; `findings` counts defects, as there. `mostHeld` is the most that one part
 * held.
 */
export interface ChannelSummary extends Omit<Summary, 'defects'> {
  readonly parts: number
}

/** What happened in a response. */
export interface ConversationSummary {
  /** Of each channel in which something came. */
  readonly channels: { readonly [Name in PartChannel]?: ChannelSummary }
  /** Calls of this response that the call guard has counted so far: those after `end()` are not among them. */
  readonly calls: number
  /** Whether there was a signal of scope `response`, at the end at the latest; not on a call after `end()`. */
  readonly stopped: boolean
}

export interface ConversationEnd {
  /** The parts that were still open. */
  readonly ended: readonly EndedPart[]
  readonly summary: ConversationSummary
}

/** What `toJSON` gives: plain data, of bounded size, for `JSON.stringify`. */
export interface ConversationState {
  readonly version: 2
  /** Responses before the next one. */
  readonly round: number
  /** Absent if calls pass. */
  readonly calls?: CallGuardState
}

/** Watches one response of a model: its parts of text and its tool calls. */
export interface Conversation {
  /**
   * Takes a piece of a part. The first one opens the part; under an id that has ended it opens another part of that id.
   *
   * What a callback throws for this part is passed on. The part is broken then: pushing to it, and ending it, throws.
   *
   * @throws {TypeError} after `end()`, if too many parts are open, if something is of the wrong type, or if the part is broken.
   * @throws {EndingError} if a signal ends the response, and a callback throws for a part that is ended by it: the step, and
   * what other parts held, is in the error.
   */
  push(delta: PartDelta): ConversationStep
  /**
   * Ends a part: it takes no memory any more. A part that was never opened, or has ended, gives an empty step. What a callback
   * throws for this part is passed on; the part is gone then, and the others stay open.
   *
   * @throws {TypeError} after `end()`, if something is of the wrong type, or if the part is broken.
   * @throws {EndingError} as `push` does.
   */
  endPart(name: PartName): PartLastStep
  /**
   * Judges a call before it is executed. All calls of a response count as one round. When the response has been stopped, the
   * verdict is `block`.
   *
   * Text ends with the response, but calls are often executed when it is over, so this may follow `end()`. Take the state after
   * the last call and the last result: one that was taken before lacks them.
   *
   * @throws {TypeError} if `call` is of the wrong type.
   * @throws {EndingError} as `push` does, with the verdict.
   */
  call(call: ToolCall): ConversationVerdict
  /**
   * Tells the outcome of a call, of this response or an earlier one, also after `end()`.
   *
   * @returns what became of it: watch for `unknown`. It is `unneeded`, too, where calls pass, and for calls after a stop.
   * @throws {TypeError} if `id` or an option is of the wrong type.
   */
  result(id: string | number | undefined, value: unknown, options?: ResultOptions): ResultReceipt
  /**
   * Forgets the calls of this response, because its request is made again: then give the state to the conversation of the new
   * response. Text that was released stays released.
   *
   * @param to number of calls to keep, for instance the `keep` of a signal of calls.
   * @throws {TypeError} if `to` is no number of calls made so far.
   */
  rollback(to?: number): void
  /**
   * Ends the response, and all parts that are still open: all of them, whatever callbacks throw.
   *
   * @throws {TypeError} if called twice.
   * @throws {EndingError} if a part cannot be ended, because a callback throws or has thrown for it: what came of the others,
   * and the summary, which leaves out the parts that failed, is in the error.
   */
  end(): ConversationEnd
  /**
   * The state as it is now, for `createConversation({ state })` of the next response: take it when all calls of this one are
   * judged. Results that come later still are told to the next conversation. `JSON.stringify(conversation)` calls it.
   */
  toJSON(): ConversationState
}
