import { createCallGuard } from '../call-guard.ts'
import type { CallGuard, CallGuardState, CallVerdict, ToolCall } from '../calls/types.ts'
import { misuse } from '../core/misuse.ts'
import type { ConversationOptions, ConversationState } from './types.ts'

/** The calls of one response, in the run of an agent. */
export interface Calls extends Pick<CallGuard, 'result' | 'rollback'> {
  call(call: ToolCall): CallVerdict
  /** Calls of this response. */
  count(): number
  toJSON(): ConversationState
}

/** Of the state: one more whenever that of the calls has one more. */
const VERSION = 2
const NO_FINDINGS: CallVerdict['findings'] = Object.freeze([])

/** @throws {TypeError} on an option that cannot be used, and on a state of another version or shape. */
export function createCalls({ calls: given = {}, advice, state }: ConversationOptions): Calls {
  const { round, calls } = readState(state)
  const next = { version: VERSION, round: round + 1 } as const
  if (given === false) {
    return {
      call: () => ({ action: 'observe', index: -1, findings: NO_FINDINGS }),
      result: () => 'unneeded',
      rollback() {},
      count: () => 0,
      // of what came before a response whose calls pass nothing is lost
      toJSON: () => ({ ...next, ...(calls !== undefined && { calls }) }),
    }
  }
  if (typeof given !== 'object' || given === null) throw misuse('calls', given, 'a record, or false')
  if ('state' in given)
    throw misuse('calls', 'state', 'no option of that name: `state` is an option of the conversation')
  const guard = createCallGuard({
    ...(advice !== undefined && { advice }),
    ...given,
    ...(calls !== undefined && { state: calls }),
  })
  let before = calls?.calls ?? 0
  let made = before

  return {
    call(call) {
      const verdict = guard.call(call, round)
      made = verdict.index + 1
      return verdict
    },
    result: (id, value, options) => guard.result(id, value, options),
    // the last round of the guard is of the response before, if this one has no calls
    rollback(to = before) {
      guard.rollback(to)
      made = to
      before = Math.min(before, to)
    },
    count: () => made - before,
    toJSON: () => ({ ...next, calls: guard.toJSON() }),
  }
}

function readState(state: unknown): { readonly round: number; readonly calls?: CallGuardState } {
  if (state === undefined) return { round: 0 }
  const expected = 'what toJSON() of a conversation gave, parsed'
  if (typeof state !== 'object' || state === null) throw misuse('state', state, expected)
  const { version, round, calls } = state as Partial<ConversationState>
  if (version !== VERSION)
    throw misuse('state.version', version, `${VERSION}: without a state of this version a run begins anew`)
  if (!Number.isSafeInteger(round) || (round as number) < 0) throw misuse('state.round', round, expected)
  return { round: round as number, ...(calls !== undefined && { calls }) }
}
