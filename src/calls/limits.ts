import { misuse } from '../core/misuse.ts'
import type { CallKind } from './types.ts'

/** From how many copies on something is done, the call being judged included. `Infinity`: never. */
export interface CallLimit {
  /** Level `soft`. */
  readonly steer: number
  /** Level `defect`. */
  readonly block: number
  /** Level `limit`. */
  readonly stop: number
}

/** All limits. `unanswered`: so many copies more where the results of calls were not told. */
export type CallLimits = Readonly<Record<Exclude<CallKind, 'parallel'>, CallLimit>> & { readonly unanswered: number }

/** Changes of some limits. */
export type CallLimitOptions = {
  readonly [Name in keyof CallLimits]?: CallLimits[Name] extends number ? number : Partial<CallLimit>
}

/** The limits by default; `repeated-call.md` says why. */
export const CALL_LIMITS: CallLimits = {
  identical: { steer: 3, block: 5, stop: 8 },
  cycle: { steer: 3, block: 4, stop: 6 },
  scattered: { steer: 5, block: 8, stop: 12 },
  stagnant: { steer: 10, block: 20, stop: 40 },
  changing: { steer: 16, block: Number.POSITIVE_INFINITY, stop: Number.POSITIVE_INFINITY },
  polling: { steer: 30, block: Number.POSITIVE_INFINITY, stop: Number.POSITIVE_INFINITY },
  'same-error': { steer: 4, block: 12, stop: 20 },
  counting: { steer: 4, block: 8, stop: 16 },
  reworded: { steer: 4, block: Number.POSITIVE_INFINITY, stop: Number.POSITIVE_INFINITY },
  'unknown-tool': { steer: 1, block: 1, stop: 3 },
  unanswered: 1,
}

const BOUNDS = ['steer', 'block', 'stop'] as const

/** @throws {TypeError} on limits that do not exist or cannot be used. */
export function toLimits(given: CallLimitOptions = {}): CallLimits {
  if (typeof given !== 'object' || given === null) throw misuse('limits', given, 'a record')
  const limits: Record<string, CallLimit | number> = { ...CALL_LIMITS }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!Object.hasOwn(CALL_LIMITS, name)) throw misuse('limits', name, `one of ${Object.keys(CALL_LIMITS).join(', ')}`)
    limits[name] = typeof value === 'object' && value !== null ? toLimit(name, value) : toCount(name, value)
  }
  return limits as CallLimits
}

function toLimit(name: string, given: Partial<CallLimit>): CallLimit {
  const base = CALL_LIMITS[name as keyof CallLimits]
  if (typeof base === 'number') throw misuse(`limits.${name}`, given, 'a number of copies, at least 0')
  for (const [bound, value] of Object.entries(given)) {
    if (!BOUNDS.includes(bound as keyof CallLimit)) throw misuse(`limits.${name}`, bound, BOUNDS.join(', '))
    if (typeof value !== 'number' || !(value >= 1))
      throw misuse(`limits.${name}.${bound}`, value, 'a number of copies, at least 1')
  }
  return { ...base, ...given }
}

function toCount(name: string, value: unknown): number {
  if (typeof CALL_LIMITS[name as keyof CallLimits] !== 'number')
    throw misuse(`limits.${name}`, value, 'a record with steer, block or stop')
  if (typeof value !== 'number' || !(value >= 0))
    throw misuse(`limits.${name}`, value, 'a number of copies, at least 0')
  return value
}
