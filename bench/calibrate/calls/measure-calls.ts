import { type CallFinding, createCallGuard } from '../../../src/index.ts'
import type { CallRun } from './call-run.ts'

/** What a call guard with default options says of a run. */
export interface CallMeasure {
  readonly run: CallRun
  /** Calls that were steered, blocked or stopped; a run goes on as it was recorded. */
  readonly steered: number
  readonly blocked: number
  readonly stopped: number
  /** The first finding that led to one of these. */
  readonly finding: CallFinding | undefined
  /** How often the call that repeats had been made by then, this time included. */
  readonly repeat: number | undefined
}

export function measureCalls(run: CallRun): CallMeasure {
  const guard = createCallGuard()
  const counts = { observe: 0, steer: 0, block: 0, stop: 0 }
  let repeats = 0
  let first: { finding: CallFinding | undefined; repeat: number } | undefined
  for (const { call, round, result } of run.calls) {
    const { action, findings } = guard.call(call, round)
    if (run.loop !== undefined && `${call.name}[${call.arguments}]`.trim() === run.loop.trim()) repeats++
    counts[action]++
    if (action !== 'observe') first ??= { finding: findings[0], repeat: repeats }
    if (result !== undefined) guard.result(call.id, result)
  }
  return {
    run,
    steered: counts.steer,
    blocked: counts.block,
    stopped: counts.stop,
    finding: first?.finding,
    repeat: first?.repeat,
  }
}
