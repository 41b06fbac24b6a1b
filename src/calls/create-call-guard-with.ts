import { misuse } from '../core/misuse.ts'
import type { Advice } from '../core/types.ts'
import { createCallLog } from './call-log.ts'
import { fingerprint } from './fingerprint.ts'
import { type CallLimitOptions, toLimits } from './limits.ts'
import { toOutcome } from './outcome.ts'
import { toCallPolicy } from './policy.ts'
import { readState } from './read-state.ts'
import { type RuleOptions, toRules } from './rules.ts'
import type { Step } from './step.ts'
import { toFinding, toFindings } from './to-findings.ts'
import { toVerdict } from './to-verdict.ts'
import type { CallAction, CallFinding, CallGuard, CallPolicy, ToolCall } from './types.ts'
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
 * Watches the tool calls of one run of an agent. What a loop key or a policy throws is passed on.
 *
 * @throws {TypeError} on options that cannot be used.
 */
export function createCallGuardWith(settings: CallGuardSettings): CallGuard {
  const { advise } = settings
  const rules = toRules(settings)
  const limits = toLimits(settings.limits)
  const decide = toCallPolicy(settings.policy)
  const log = createCallLog(readState(settings.state))

  /** The same call twice in one round was made without knowing what comes of it: it counts once, and is said once. */
  function twinFindings(step: Step, index: number): CallFinding[] {
    if (step.doubled !== -1) return []
    step.doubled = index
    return [toFinding({ kind: 'parallel', level: 'soft', start: step.index, times: 2 }, step, index)]
  }

  return {
    call(given, round) {
      checkCall(given, round)
      const { name, id } = given
      const print = fingerprint(given, rules)
      const { step, index, isTwin } = log.add({
        print,
        id,
        round,
        polls: rules.polling.has(name),
        known: rules.offered?.has(name) ?? true,
      })
      const findings = isTwin ? twinFindings(step, index) : toFindings(log.history, step.position, limits)
      const news = findings.map((finding) => ({ finding, action: decide(finding, log.findings) }))
      // a copy of a call that is not executed must not be executed in its place
      const standing = step.judgements.filter(isRefusal)
      const verdict = toVerdict(news, { index, standing, offered: rules.offered, advise })
      if (news.length > 0) step.judgements = [...step.judgements, ...news]
      if (!isTwin && isRefusal(verdict)) log.block(step)
      return verdict
    },
    result(id, value, options = {}) {
      if (typeof id !== 'number') checkId(id)
      if (typeof options !== 'object' || options === null) throw misuse('result options', options, 'a record')
      const { error } = options
      if (error !== undefined && typeof error !== 'boolean') throw misuse('error', error, 'true or false')
      const step = log.awaiting(id)
      if (step !== undefined) log.answer(step, toOutcome(value, rules.resultKeys.get(step.print.tool), error))
    },
    rollback(to) {
      if (to !== undefined && !(Number.isInteger(to) && to >= 0 && to <= log.calls()))
        throw misuse('rollback(to)', to, `a number of calls to keep, from 0 to ${log.calls()}`)
      log.rollback(to)
    },
    toJSON: () => writeState(log.remembered()),
  }
}

function checkCall(call: ToolCall, round: unknown): void {
  if (typeof call !== 'object' || call === null) throw misuse('call', call, 'a record with name and arguments')
  if (typeof call.name !== 'string') throw misuse('call.name', call.name, 'a string')
  checkId(call.id)
  if (round !== undefined && typeof round !== 'string' && typeof round !== 'number')
    throw misuse('round', round, 'a string or a number')
}

function checkId(id: unknown): void {
  if (id !== undefined && typeof id !== 'string') throw misuse('id', id, 'a string, or undefined')
}
