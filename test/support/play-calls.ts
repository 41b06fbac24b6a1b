import { type CallGuardOptions, type CallVerdict, createCallGuard, type ToolCall } from '../../src/index.ts'

/** A call and what comes of it when it is executed. */
export interface PlayedCall {
  readonly name?: string
  readonly args?: unknown
  /** Absent: it is not told. */
  readonly result?: unknown
  readonly error?: boolean
  readonly round?: string | number
}

/** Plays a run of an agent: a call that is blocked or stopped has no result. Calls have ids `0`, `1` and so on. */
export function playCalls(calls: readonly PlayedCall[], options: CallGuardOptions = {}): CallVerdict[] {
  const guard = createCallGuard(options)
  return calls.map(({ name = 'read', args, round, ...told }, at) => {
    const call: ToolCall = { id: `${at}`, name, ...(args !== undefined && { arguments: args }) }
    const verdict = guard.call(call, round)
    if ('result' in told && (verdict.action === 'observe' || verdict.action === 'steer'))
      guard.result(`${at}`, told.result, told.error === undefined ? {} : { error: told.error })
    return verdict
  })
}

/** The actions of some verdicts, a letter each: `o` observe, `s` steer, `b` block, `x` stop. */
export function actionsOf(verdicts: readonly CallVerdict[]): string {
  const letters = { observe: 'o', steer: 's', block: 'b', stop: 'x' }
  return verdicts.map(({ action }) => letters[action]).join('')
}
