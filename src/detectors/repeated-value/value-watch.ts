import type { Answer, Level, ValueUnit } from '../../core/types.ts'

/** Decides how bad values that come again are. */
export type Weigh = (unit: ValueUnit) => Level | undefined

/**
 * Values that come again, numbers apart, as they go on: reported, and stopped past a limit. Nothing of them is held or cut: only
 * exact copies say nothing new. Of several at once, one in another, the first is followed.
 *
 *     > | [{"id": 1, "a": "x"}, {"id": 2, "a": "x"}, {"id": 3, "a": "x"}
 *          ^ start            ^ firstEnd                               ^ end
 */
export function createValueWatch(
  weigh: Weigh,
  excerptOf: (unit: ValueUnit) => string,
): (unit: ValueUnit) => Answer | undefined {
  let start = -1
  let level: Level | undefined

  function forget(): void {
    start = -1
    level = undefined
  }

  function report(unit: ValueUnit, now: Level): Answer {
    const { firstEnd, times, cycle, path } = unit
    start = unit.start
    level = now
    const period = firstEnd - start
    const finding = { level, start, of: excerptOf(unit), times: 1 + Math.floor(times / cycle) }
    // of keys that come again none is worth keeping
    return { finding: { ...finding, ...(period > 0 && { period }), ...(path !== '' && { path }) }, reach: unit.end }
  }

  return (unit) => {
    const isFollowed = unit.start === start
    if (level !== undefined && !isFollowed) return undefined
    if (!unit.open) {
      if (isFollowed) forget()
      return isFollowed ? { reach: unit.end } : undefined
    }
    const now = level === 'limit' ? 'limit' : (weigh(unit) ?? level)
    if (now === undefined) return undefined
    return now === level ? { reach: unit.end } : report(unit, now)
  }
}
