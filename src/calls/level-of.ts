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

/** A repetition of a kind that may be legitimate: what is soft is said at the limit, and again after as many copies more. */
export function soften(
  kind: CallKind,
  { start, times }: { readonly start: number; readonly times: number },
  limit: CallLimit,
  period?: number,
): Repetition | undefined {
  const level = levelOf(times, limit)
  if (level === undefined || (level === 'soft' && times % limit.steer !== 0)) return undefined
  return { kind, level, start, times, ...(period !== undefined && { period }) }
}
