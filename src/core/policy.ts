import { misuse } from './misuse.ts'
import type { Action, Finding, Level, Policy, PolicyFunction } from './types.ts'

/** What is done unless the caller says otherwise: suspicions are reported, defects repaired, hopeless cases tried again. */
export const DEFAULT_ACTIONS: Readonly<Record<Level, Action>> = {
  soft: 'report',
  defect: 'repair',
  limit: 'regenerate',
}

const ACTIONS: readonly Action[] = ['ignore', 'report', 'repair', 'abort', 'regenerate']
const LEVELS = Object.keys(DEFAULT_ACTIONS) as readonly Level[]

/** A policy in the form that the guard uses. */
export interface Decider {
  decide: PolicyFunction
  /** Whether a finding of this detector can lead to a cut or a stop: if not, nothing need be held for it. */
  mayAct(detector: string): boolean
}

/**
 * @param detectors the names that a policy record may use.
 * @throws {TypeError} on unknown detectors, levels or actions.
 */
export function toDecider(policy: Policy | undefined, detectors: readonly string[]): Decider {
  if (policy === undefined) return fromRecord({}, detectors)
  if (typeof policy === 'function') {
    const decide: PolicyFunction = (finding, earlier) => checked(policy(finding, earlier), 'policy(finding)')
    return { decide, mayAct: () => true }
  }
  if (typeof policy !== 'object' || policy === null) {
    throw misuse('policy', policy, 'a function, or a record from detector to action')
  }
  return fromRecord(policy, detectors)
}

function fromRecord(record: Exclude<Policy, PolicyFunction>, detectors: readonly string[]): Decider {
  const actions = new Map<string, Readonly<Record<Level, Action>>>()
  for (const [detector, given] of Object.entries(record)) {
    if (!detectors.includes(detector)) throw misuse('policy', detector, `one of ${detectors.join(', ')}`)
    actions.set(detector, perLevel(detector, given))
  }
  const of = (detector: string) => actions.get(detector) ?? DEFAULT_ACTIONS
  return {
    decide: (finding: Finding) => of(finding.detector)[finding.level],
    mayAct: (detector) => LEVELS.some((level) => of(detector)[level] !== 'ignore' && of(detector)[level] !== 'report'),
  }
}

function perLevel(detector: string, given: Action | Partial<Readonly<Record<Level, Action>>>): Record<Level, Action> {
  if (typeof given !== 'object' || given === null) {
    const action = checked(given, `policy['${detector}']`)
    return { soft: action, defect: action, limit: action }
  }
  const merged: Record<Level, Action> = { ...DEFAULT_ACTIONS }
  for (const [level, action] of Object.entries(given)) {
    if (!LEVELS.includes(level as Level)) throw misuse(`policy['${detector}']`, level, `a level: ${LEVELS.join(', ')}`)
    merged[level as Level] = checked(action, `policy['${detector}'].${level}`)
  }
  return merged
}

function checked(action: unknown, option: string): Action {
  if (!ACTIONS.includes(action as Action)) throw misuse(option, action, `an action: ${ACTIONS.join(', ')}`)
  return action as Action
}
