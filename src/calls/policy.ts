import { misuse } from '../core/misuse.ts'
import type { Level } from '../core/types.ts'
import type { CallAction, CallFinding, CallKind, CallPolicy, CallPolicyRecord } from './types.ts'

/** From mild to severe. */
export const CALL_ACTIONS: readonly CallAction[] = ['observe', 'steer', 'block', 'stop']
const DEFAULTS: Readonly<Record<Level, CallAction>> = { soft: 'steer', defect: 'block', limit: 'stop' }
/** From mild to severe. */
export const LEVELS: readonly Level[] = ['soft', 'defect', 'limit']
/** All kinds of repetition. */
export const CALL_KINDS: readonly CallKind[] = [
  'identical',
  'cycle',
  'scattered',
  'stagnant',
  'changing',
  'polling',
  'same-error',
  'counting',
  'reworded',
  'unknown-tool',
  'parallel',
]

/** A policy in the form that the guard uses: few policies ask what was found before. */
type CallDecider = (finding: CallFinding, earlier: () => readonly CallFinding[]) => CallAction

/**
 * A policy as a function.
 *
 * @throws {TypeError} on kinds, levels or actions that do not exist; the function throws it if the caller's gives no action.
 */
export function toCallPolicy(policy: CallPolicy | undefined = {}): CallDecider {
  if (typeof policy === 'function') return (finding, earlier) => checked(policy(finding, earlier()), 'policy(finding)')
  if (typeof policy !== 'object' || policy === null)
    throw misuse('policy', policy, 'a function, or a record from kind or level to action')
  check(policy)
  return (finding) => decide(policy, finding)
}

function decide(policy: CallPolicyRecord, { kind, level }: CallFinding): CallAction {
  const given = policy[kind]
  const ofKind = typeof given === 'object' ? given[level] : given
  return ofKind ?? (kind === 'parallel' ? 'observe' : (policy[level] ?? DEFAULTS[level]))
}

function check(policy: CallPolicyRecord): void {
  for (const [name, given] of Object.entries(policy)) {
    const isKind = CALL_KINDS.includes(name as CallKind)
    if (!isKind && !LEVELS.includes(name as Level))
      throw misuse('policy', name, `one of ${[...CALL_KINDS, ...LEVELS].join(', ')}`)
    if (!isKind || typeof given !== 'object' || given === null) checked(given, `policy['${name}']`)
    else {
      for (const [level, action] of Object.entries(given)) {
        if (!LEVELS.includes(level as Level)) throw misuse(`policy['${name}']`, level, `a level: ${LEVELS.join(', ')}`)
        checked(action, `policy['${name}'].${level}`)
      }
    }
  }
}

function checked(action: unknown, option: string): CallAction {
  if (!CALL_ACTIONS.includes(action as CallAction))
    throw misuse(option, action, `an action: ${CALL_ACTIONS.join(', ')}`)
  return action as CallAction
}
