import { misuse } from '../core/misuse.ts'
import type { CallKind } from './types.ts'

/**
 * From how many copies on something is done, whole numbers; `Infinity`: never. The call being judged is one of them, but for
 * `same-error`, which counts the errors before it. Two copies are the fewest that repeat: nobody knows then whether the second
 * result will be a new one. The lowest limit is 2, and 1 of `stagnant`, `same-error` and `unknown-tool`.
 */
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

/** Fewer copies than these are no repetition, so that no call could ever reach a lower limit. */
const LOWEST: Readonly<Record<Exclude<keyof CallLimits, 'unanswered'>, number>> = {
  identical: 2,
  cycle: 2,
  scattered: 2,
  stagnant: 1,
  changing: 2,
  polling: 2,
  'same-error': 1,
  counting: 2,
  reworded: 2,
  'unknown-tool': 1,
}

/** @throws {TypeError} on limits that do not exist or cannot be used. */
export function toLimits(given: CallLimitOptions = {}): CallLimits {
  if (typeof given !== 'object' || given === null) throw misuse('limits', given, 'a record')
  const limits: Record<string, CallLimit | number> = { ...CALL_LIMITS }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!Object.hasOwn(CALL_LIMITS, name)) throw misuse('limits', name, `one of ${Object.keys(CALL_LIMITS).join(', ')}`)
    limits[name] =
      name === 'unanswered' ? checked('limits.unanswered', value, 0) : toLimit(name as keyof typeof LOWEST, value)
  }
  return limits as CallLimits
}

function toLimit(name: keyof typeof LOWEST, given: unknown): CallLimit {
  if (typeof given !== 'object' || given === null)
    throw misuse(`limits.${name}`, given, 'a record with steer, block or stop')
  for (const [bound, value] of Object.entries(given)) {
    if (!BOUNDS.includes(bound as keyof CallLimit)) throw misuse(`limits.${name}`, bound, BOUNDS.join(', '))
    checked(`limits.${name}.${bound}`, value, LOWEST[name])
  }
  return { ...CALL_LIMITS[name], ...given }
}

function checked(option: string, value: unknown, lowest: number): number {
  const isCount = Number.isInteger(value) || value === Number.POSITIVE_INFINITY
  if (isCount && (value as number) >= lowest) return value as number
  throw misuse(option, value, `a whole number of copies, at least ${lowest}, or Infinity`)
}
