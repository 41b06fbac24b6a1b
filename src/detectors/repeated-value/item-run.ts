import type { Answer, Level, ValueUnit } from '../../core/types.ts'

/** Decides how bad values that come again are. */
export type Weigh = (unit: ValueUnit) => Level | undefined

/** What is done about values that come again, beside a report. */
export interface RunStyle {
  /** Whether text waits; not where what came again may well be all there is. */
  readonly holds: boolean
  /** Whether they may be cut; not where only their keys are the same. */
  readonly cuts: boolean
}

/** Units are shown at multiples of this. */
const BLOCK = 128

/**
 * Values that come again, as they go on: reported, held from the first whole value on that has not left, cut beyond repair. Of
 * several at once, one in another, the first is followed.
 *
 *     > | [{"id": 1, "a": "x"}, {"id": 2, "a": "x"}, {"id": 3, "a": "x"}
 *          ^ start            ^ firstEnd                               ^ end
 */
export function createItemRun(
  weigh: Weigh,
  excerptOf: (unit: ValueUnit) => string,
  { holds, cuts }: RunStyle,
): (unit: ValueUnit) => Answer | undefined {
  let start = -1
  let level: Level | undefined
  // what has left is not known here: text from this offset on has not, and from `late` on whole values may go
  let held = 0
  let late: number | undefined

  function end(unit: ValueUnit): Answer {
    const isPast = level === 'limit'
    start = -1
    level = undefined
    return { ...(holds && { hold: Number.POSITIVE_INFINITY }), reach: unit.end, ...(isPast && cutOf(unit)) }
  }

  function cutOf({ firstEnd, end }: ValueUnit): Answer {
    if (!cuts) return {}
    return { cut: { start: firstEnd, end }, ...(late !== undefined && { late }) }
  }

  function report(unit: ValueUnit, now: Level): Answer {
    if (level === undefined) {
      start = unit.start
      held = Math.ceil(unit.end / BLOCK) * BLOCK
      late = undefined
    }
    level = now
    const { firstEnd, times, cycle, path } = unit
    const period = firstEnd - start
    const finding = { level, start, of: excerptOf(unit), times: 1 + Math.floor(times / cycle) }
    // of keys that come again none is worth keeping
    return { finding: { ...finding, ...(period > 0 && { period }), ...(path !== '' && { path }) } }
  }

  return (unit) => {
    const isFollowed = unit.start === start
    if (level !== undefined && !isFollowed) return undefined
    if (!unit.open) return isFollowed ? end(unit) : undefined
    const now = level === 'limit' ? 'limit' : (weigh(unit) ?? level)
    if (now === undefined) return undefined
    const news = now === level ? {} : report(unit, now)
    if (unit.end >= held) late ??= unit.end
    return { ...news, ...(holds && { hold: late ?? held }), reach: unit.end, ...(now === 'limit' && cutOf(unit)) }
  }
}
