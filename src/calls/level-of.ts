import type { Level } from '../core/types.ts'
import type { CallLimit } from './limits.ts'
import type { Repetition } from './repetition.ts'
import type { CallKind } from './types.ts'

/**
 * The level of so many copies.
 *
 * @param more so many copies more are asked for.
 */
export function levelOf(times: number, { steer, block, stop }: CallLimit, more = 0): Level | undefined {
  if (times >= stop + more) return 'limit'
  if (times >= block + more) return 'defect'
  return times >= steer + more ? 'soft' : undefined
}

/** A limit of what may be legitimate: nothing is ever blocked. */
export const onlyHints = (steer: number): CallLimit => ({
  steer,
  block: Number.POSITIVE_INFINITY,
  stop: Number.POSITIVE_INFINITY,
})

/** How a repetition came to its limit. */
interface Course {
  /** Of a cycle, in calls; 1 of the same call. */
  readonly period?: number
  /** The limit of hints at the copy before, if it was another one: what was not known then may be known now. */
  readonly before?: number
  /** Whether there is something new to say, which between two copies of a cycle there is not. */
  readonly isWhole?: boolean
}

/**
 * A repetition of a kind that may be legitimate: what is soft is said once the limit is reached, and again after as many copies
 * more.
 */
export function soften(
  kind: CallKind,
  { start, times }: { readonly start: number; readonly times: number },
  limit: CallLimit,
  { period, before = limit.steer, isWhole = true }: Course = {},
): Repetition | undefined {
  const level = levelOf(times, limit)
  if (level === undefined) return undefined
  const isDue = isWhole && (times % limit.steer === 0 || times <= before)
  if (level === 'soft' && !isDue) return undefined
  return { kind, level, start, times, ...(period !== undefined && { period }) }
}
