import { advise } from './advice/advise.ts'
import { type CallGuardSettings, createCallGuardWith } from './calls/create-call-guard-with.ts'
import type { CallFinding, CallGuard } from './calls/types.ts'
import { misuse } from './core/misuse.ts'
import type { Advice } from './core/types.ts'

/** Options of `createCallGuard`. Limits count calls. */
export interface CallGuardOptions extends Omit<CallGuardSettings, 'advise'> {
  /** Replaces or translates the advice that a signal carries. */
  readonly advice?: (finding: CallFinding, standard: Advice) => Advice
}

const OPTIONS = ['tools', 'loopKeys', 'resultKeys', 'polling', 'limits', 'policy', 'state', 'advice']

/**
 * Watches the tool calls of one run of an agent: finds calls that repeat without progress, and says of each call, before it is
 * executed, what to do.
 *
 * @example
 * const guard = createCallGuard({ tools: ['search', 'read'] })
 * const { action, instruction } = guard.call({ id, name, arguments: text })
 * const value = action === 'block' ? instruction : await execute(name, text)
 * guard.result(id, value)
 *
 * @throws {TypeError} on an option that does not exist or cannot be used.
 */
export function createCallGuard(options: CallGuardOptions = {}): CallGuard {
  if (typeof options !== 'object' || options === null) throw misuse('options', options, 'a record')
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw misuse('options', name, `an option: ${OPTIONS.join(', ')}`)
  }
  const { advice, ...settings } = options
  if (advice !== undefined && typeof advice !== 'function') throw misuse('advice', advice, 'a function')
  return createCallGuardWith({
    ...settings,
    advise: (finding, pathology) => advise(finding, pathology, advice),
  })
}
