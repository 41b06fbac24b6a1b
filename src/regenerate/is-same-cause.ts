import type { Finding } from '../core/types.ts'
import type { Cause } from './events.ts'

/** Whether two attempts failed in the same way: by the same detector at the same text, wherever in it the repetition began. */
export function isSameCause(one: Cause, other: Cause): boolean {
  if (!('signal' in one) || !('signal' in other)) return one.kind === other.kind
  return isSameFinding(one.signal.finding, other.signal.finding)
}

const isSameFinding = (one: Finding, other: Finding): boolean =>
  one.detector === other.detector && (one.of === other.of || isRotation(one.of, other.of))

/** `again. Check ` and `Check again. `: the same loop, caught at another point. */
const isRotation = (one: string, other: string): boolean => one.length === other.length && (one + one).includes(other)
