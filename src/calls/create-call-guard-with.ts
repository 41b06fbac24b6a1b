import { misuse } from '../core/misuse.ts'
import type { Advice } from '../core/types.ts'
import { type Added, createCallLog } from './call-log.ts'
import { fingerprint } from './fingerprint.ts'
import { createJudgementLog } from './judgement-log.ts'
import { type CallLimitOptions, toLimits } from './limits.ts'
import { toOutcome } from './outcome.ts'
import { toCallPolicy } from './policy.ts'
import { readState } from './read-state.ts'
import { type RuleOptions, toRules } from './rules.ts'
import type { Step } from './step.ts'
import { toFinding, toFindings } from './to-findings.ts'
import { toVerdict } from './to-verdict.ts'
import type { CallAction, CallFinding, CallGuard, CallPolicy, CallVerdict, ToolCall } from './types.ts'
import { writeState } from './write-state.ts'

/** What a call guard is made of. */
export interface CallGuardSettings extends RuleOptions {
  /** Changes of limits. */
  readonly limits?: CallLimitOptions
  /** What is done about findings. @default soft: steer, defect: block, limit: stop; of kind `parallel`: observe */
  readonly policy?: CallPolicy
  /** What `toJSON` gave, parsed. Functions are no JSON: the other options have to be given anew. */
  readonly state?: unknown
  /** What a signal says of the next attempt. */
  readonly advise: (finding: CallFinding, pathology: 5) => Advice
}

const isRefusal = ({ action }: { readonly action: CallAction }): boolean => action === 'block' || action === 'stop'

/**
 * Watches the tool calls of one run of an agent. What a loop key, a policy or `advise` throws is passed on, and the call is
 * forgotten; what a result key throws, too, and the result is.
 *
 * @throws {TypeError} on options that cannot be used.
 */
export function createCallGuardWith(settings: CallGuardSettings): CallGuard {
  const { advise } = settings
  const rules = toRules(settings)
  const limits = toLimits(settings.limits)
  const decide = toCallPolicy(settings.policy)
  const memory = readState(settings.state)
  const log = createCallLog(memory?.calls)
  const record = createJudgementLog(memory?.judgements)

  /** The same call twice in one round was made without knowing what comes of it: it counts once, and is said once. */
  function twinFindings(step: Step, index: number): CallFinding[] {
    if (step.doubled !== -1) return []
    log.double(step, index)
    return [toFinding({ kind: 'parallel', level: 'soft', start: step.index, times: 2 }, step, index)]
  }

  function judge({ step, index, isTwin }: Added): CallVerdict {
    const findings = isTwin ? twinFindings(step, index) : toFindings(log.history, step.position, limits)
    const news = findings.map((finding) => ({ finding, action: decide(finding, record.findings) }))
    // a copy of a call that is not executed must not be executed in its place
    const standing = isTwin ? record.on(step).filter(isRefusal) : []
    const verdict = toVerdict(news, { index, standing, offered: rules.offered, advise })
    for (const judgement of news) record.add(judgement)
    if (!isTwin && isRefusal(verdict)) log.block(step)
    return verdict
  }

  function rollback(to: number): void {
    log.rollback(to)
    record.rollback(to)
  }

  return {
    call(given, round) {
      checkCall(given, round)
      const { name, id } = given
      const print = fingerprint(given, rules)
      const added = log.add({
        print,
        id,
        round,
        polls: rules.polling.has(name),
        known: rules.offered?.has(name) ?? true,
      })
      try {
        return judge(added)
      } catch (error) {
        // nobody knows what to do with the call: it is as if it had not been made
        rollback(added.index)
        throw error
      }
    },
    result(id, value, options = {}) {
      if (typeof id !== 'number') checkId(id, 'a string, the index of a call, or undefined')
      if (typeof options !== 'object' || options === null) throw misuse('result options', options, 'a record')
      const { error } = options
      if (error !== undefined && typeof error !== 'boolean') throw misuse('error', error, 'true or false')
      const step = log.awaiting(id)
      if (step === undefined) return log.has(id) ? 'unneeded' : 'unknown'
      log.answer(step, toOutcome(value, rules.resultKeys.get(step.print.tool), error))
      return 'taken'
    },
    rollback(to = log.beforeLastRound()) {
      if (!(Number.isInteger(to) && to >= 0 && to <= log.calls()))
        throw misuse('rollback(to)', to, `a number of calls to keep, from 0 to ${log.calls()}`)
      rollback(to)
    },
    toJSON: () => writeState({ calls: log.remembered(), judgements: record.rows() }),
  }
}

function checkCall(call: ToolCall, round: unknown): void {
  if (typeof call !== 'object' || call === null) throw misuse('call', call, 'a record with name and arguments')
  if (typeof call.name !== 'string') throw misuse('call.name', call.name, 'a string')
  checkId(call.id, 'a string, or undefined')
  if (round !== undefined && typeof round !== 'string' && typeof round !== 'number')
    throw misuse('round', round, 'a string or a number')
}

function checkId(id: unknown, expected: string): void {
  if (id !== undefined && typeof id !== 'string') throw misuse('id', id, expected)
}
