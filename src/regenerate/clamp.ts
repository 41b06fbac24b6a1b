import type { ParameterRange } from './parameters/row.ts'

/** How near to an end that does not belong to the range itself. */
const JUST = 0.01

/** The nearest value that is accepted. */
export function clamp({ min, above, max, whole }: ParameterRange, value: number): number {
  const low = min ?? (above === undefined ? Number.NEGATIVE_INFINITY : above)
  const inside = Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(low, value))
  const open = above !== undefined && inside <= above ? above + JUST : inside
  return whole ? Math.round(open) : open
}
