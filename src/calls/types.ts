import type { Advice, Finding, Level } from '../core/types.ts'

/** A call as the model made it. */
export interface ToolCall {
  /** Under which its result will come. */
  readonly id?: string
  readonly name: string
  /** A record, or the JSON text as the model wrote it. Text that is no JSON is compared as text; absent or empty: no arguments. */
  readonly arguments?: unknown
}

/**
 * In which way calls repeat.
 *
 * - `identical`: the same call, one after the other, without a new result
 * - `cycle`: some calls in turn, A B A B, without a new result
 * - `scattered`: the same call without a new result, with other calls between
 * - `stagnant`: one call after the other that has been made before without a new result, in any order
 * - `changing`: the same call or cycle, with ever new results
 * - `polling`: the same call or cycle, which waits for something
 * - `same-error`: a tool that fails in the same way, whatever its arguments
 * - `counting`: a tool whose arguments only count, without a new result
 * - `reworded`: a tool whose arguments say the same in nearly the same words, without a new result
 * - `unknown-tool`: a tool that was not offered
 * - `parallel`: the same call twice in one round
 */
export type CallKind =
  | 'identical'
  | 'cycle'
  | 'scattered'
  | 'stagnant'
  | 'changing'
  | 'polling'
  | 'same-error'
  | 'counting'
  | 'reworded'
  | 'unknown-tool'
  | 'parallel'

/** A repetition of calls. Offsets count calls: the first has index 0. */
export interface CallFinding extends Finding {
  readonly detector: 'repeated-call'
  readonly channel: 'tool-call'
  readonly kind: CallKind
}

/** What to do with a call: execute it; execute it and tell the model something; tell it without executing; end the run. */
export type CallAction = 'observe' | 'steer' | 'block' | 'stop'

/** Decides on each finding. `earlier`: the findings before it, at most the last 256. */
export type CallPolicyFunction = (finding: CallFinding, earlier: readonly CallFinding[]) => CallAction

/** A decision per kind, per level, or per kind and level; where silent, the default holds. */
export type CallPolicyRecord = { readonly [Severity in Level]?: CallAction } & {
  readonly [Kind in CallKind]?: CallAction | { readonly [Severity in Level]?: CallAction }
}

export type CallPolicy = CallPolicyFunction | CallPolicyRecord

/** The run is beyond repair. */
export interface CallSignal {
  readonly action: 'stop'
  readonly finding: CallFinding
  /** Number of calls worth keeping: what came after them is the repetition. `rollback(keep)` forgets it. */
  readonly keep: number
  readonly advice: Advice
}

/** What is said of one call, before it is executed. */
export interface CallVerdict {
  readonly action: CallAction
  /** Index of the call. */
  readonly index: number
  /**
   * What is found on this call. A repetition that goes on is found again, on each call or copy that says more than the last one:
   * those with the same `kind` and `start` are about the same. The same call again in one round keeps the action of the first
   * one without its findings.
   */
  readonly findings: readonly CallFinding[]
  /** For the model. `steer`: a message to add; `block`: the result of the call. */
  readonly instruction?: string
  /** With `stop`. */
  readonly signal?: CallSignal
}

/** What `toJSON` gives: plain data, of bounded size, for `JSON.stringify`. Its rows are for the guard to read. */
export interface CallGuardState {
  readonly version: 2
  /** Calls seen. */
  readonly calls: number
  readonly settled: number
  /** Position of the first step. */
  readonly base: number
  readonly steps: readonly (readonly number[])[]
  readonly lasting: readonly (readonly number[])[]
  readonly recent: readonly (readonly number[])[]
  readonly texts: readonly string[]
  readonly words: readonly (readonly number[])[]
  readonly twins: readonly (readonly number[])[]
  readonly findings: readonly (readonly (number | string)[])[]
}

/**
 * What became of a result.
 *
 * - `taken`: it is what came of a call that waited for it
 * - `unneeded`: the call needs none: it was blocked, its result is known, or it is the same call again in its round
 * - `unknown`: no such call is remembered: it was never made, was rolled back, or is more than 512 calls old
 */
export type ResultReceipt = 'taken' | 'unneeded' | 'unknown'

/** Watches the tool calls of one run of an agent. */
export interface CallGuard {
  /**
   * Judges a call before it is executed.
   *
   * @param round names the response that the call is part of, where one response holds several: they are judged as made at
   * once. Neighbouring responses need different names.
   * @throws {TypeError} if `call` or `round` is of the wrong type.
   */
  call(call: ToolCall, round?: string | number): CallVerdict
  /**
   * Tells the outcome of a call. Without it the guard knows of no progress. What no call waits for is ignored, since agents
   * tell results late and twice; whether ids go wrong is for the caller to see.
   *
   * @param id of the call, or the index in its verdict; `undefined` for the first call of the last round that has no id and no
   * result.
   * @param value text, or anything that JSON can hold.
   * @returns what became of it: watch for `unknown`.
   * @throws {TypeError} if `id` or an option is of the wrong type.
   */
  result(id: string | number | undefined, value: unknown, options?: ResultOptions): ResultReceipt
  /**
   * Forgets the last round, because the request is made again.
   *
   * @param to number of calls to keep, for instance the `keep` of a signal, instead of all but the last round. If that is more
   * than 64 calls back, the guard remembers fewer than 512 calls for a while.
   * @throws {TypeError} if `to` is no number of calls made so far.
   */
  rollback(to?: number): void
  /** The state, for `createCallGuard({ state })` in the next turn. `JSON.stringify(guard)` calls it. */
  toJSON(): CallGuardState
}

/** How a result is to be taken. */
export interface ResultOptions {
  /** @default whether the value says so: text that begins with `Error` or the like, a record with `error` or `isError` */
  readonly error?: boolean
}
