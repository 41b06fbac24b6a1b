import { GRAM, type History } from './history.ts'
import { agreement, distanceToBreak, MAX_PERIOD, primitive, SHOW_EVERY } from './periodic.ts'
import type { RetoldCount } from './retold.ts'
import type { Unit, Zone } from './types.ts'

/** The tandem repeat that a text is in. The scanner compares unit by unit, and calls when that is not enough. */
export interface OpenRepeat {
  /** 0: none is open. */
  period: number
  /** The last so many units equal those one period earlier. The scanner counts, and writes it back before it calls. */
  matched: number
  /** Value of `matched` at which it is to grow. */
  nextShown: number
  /** The gram that ends at `offset` was seen `distance` units earlier, or one with the same hash: the units decide. */
  propose(offset: number, distance: number): void
  /** The repeat has grown to a length at which it is shown: at first when two copies are complete. */
  grow(offset: number): void
  /** The unit at `offset` breaks the period. Perhaps it keeps a longer one, which broke here before. */
  breakAt(offset: number): void
  close(end: number, at: number): void
  /** Counts what it told again so far. */
  tell(end: number): void
}

/** A period that matched so many units before it broke may hide a longer one. */
const LONG_ENOUGH = 40

/**
 * @param show passes a unit on.
 * @param told counts what is told again, if anybody wants to know.
 */
export function createOpenRepeat(
  history: History,
  zone: (end: number) => Zone,
  show: (unit: Unit, at: number) => void,
  told?: RetoldCount,
): OpenRepeat {
  // whether it has been shown, in which zone, and one copy of it: who saw it open must see it end
  let isShown = false
  let shownZone: Zone = 'prose'
  let copy = ''

  /** The first copy has nothing before it to agree with: the repeat is one period longer than what matched. */
  function showRepeat(end: number, open: boolean, at: number): void {
    const { period, matched } = repeat
    if (period === 1) return
    show({ type: 'repeat', period, copy, start: end - matched - period, end, zone: shownZone, open }, at)
  }

  const repeat: OpenRepeat = {
    period: 0,
    matched: 0,
    nextShown: 0,
    propose(offset, distance) {
      if (distance === 0 || distance > MAX_PERIOD) return
      const agreed = agreement(history, offset, distance)
      if (agreed < GRAM) return
      repeat.period = distance
      repeat.matched = agreed
      repeat.nextShown = Math.max(agreed, distance)
      if (agreed === repeat.nextShown) repeat.grow(offset)
    },
    grow(offset) {
      if (!isShown) {
        const { period, matched } = repeat
        const shortest = primitive(history, offset, period)
        if (shortest !== period)
          repeat.matched = Math.max(matched + period - shortest, agreement(history, offset, shortest))
        repeat.period = shortest
        isShown = true
        shownZone = zone(offset + 1)
        // the newest complete copy that begins where the repeat begins: the first may be forgotten
        const from = offset + 1 - shortest - (repeat.matched % shortest)
        copy = shortest === 1 ? '' : history.slice(from, from + shortest, offset + 1)
      }
      repeat.nextShown = repeat.matched + SHOW_EVERY - ((repeat.matched + repeat.period) % SHOW_EVERY)
      showRepeat(offset + 1, true, offset + 1)
    },
    breakAt(offset) {
      const wasLong = repeat.matched >= LONG_ENOUGH
      repeat.close(offset, offset + 1)
      if (wasLong) repeat.propose(offset, distanceToBreak(history, offset))
    },
    close(end, at) {
      repeat.tell(end)
      if (isShown) showRepeat(end, false, at)
      repeat.period = 0
      isShown = false
    },
    tell(end) {
      const { period, matched } = repeat
      if (period !== 0) told?.add(end - matched, end, period)
    },
  }

  return repeat
}
