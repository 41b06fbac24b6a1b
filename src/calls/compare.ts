import type { History } from './history.ts'
import type { Outcome } from './outcome.ts'

/** How the results of two calls compare. */
export type Comparison = 'same' | 'changed' | 'unknown'

/** Compares two results. */
export function compare(one: Outcome | undefined, other: Outcome | undefined): Comparison {
  if (one === undefined || other === undefined) return 'unknown'
  return one.hash === other.hash ? 'same' : 'changed'
}

/** Whether a step waits for something that may still change: an error will not. */
export function isWaiting(history: History, position: number): boolean {
  return history.is(position, 'pending') || (history.is(position, 'polls') && !history.is(position, 'error'))
}

/** Of what lies farther back nobody waits any more. */
const PATIENCE = 16

/** Whether a step, or one of those between it and another one, waits for something: `sleep` has no result of its own. */
export function hasWaited(history: History, from: number, to: number): boolean {
  for (let at = Math.max(from, to - PATIENCE, 0); at < to; at++) if (isWaiting(history, at)) return true
  return false
}
