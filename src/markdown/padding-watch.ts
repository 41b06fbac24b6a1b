import type { SurplusUnit } from '../core/types.ts'
import { isSpace } from './characters.ts'

/** Surplus is shown at 65 units, at 129 and so on, like runs: more than 64 is known at the 65th. */
const SHOWN_EVERY = 64

/** Watches the white space of a row for more of it than the width of the column justifies. */
export interface PaddingWatch {
  /** A row begins. @param header whether nothing is known yet of its columns. */
  startRow(header: boolean): void
  /**
   * Takes the next unit.
   * @param justified offset up to which the cell may be padded.
   */
  next(unit: number, offset: number, justified: number): void
  /** The row ends before `offset`. */
  endRow(offset: number): void
  /** Whether a surplus was shown in this cell; asked once, when the cell is over. */
  wasShown(): boolean
}

export function createPaddingWatch(show: (unit: SurplusUnit) => void): PaddingWatch {
  let header = false
  let start = -1
  let nextShown = SHOWN_EVERY + 1
  let surplus = 0
  let shown = false

  function tell(end: number, open: boolean): void {
    show({ type: 'surplus', of: ' ', start, end, surplus, header, zone: 'table', open })
  }

  function close(end: number): void {
    if (nextShown > SHOWN_EVERY + 1) tell(end, false)
    nextShown = SHOWN_EVERY + 1
    start = -1
  }

  return {
    startRow(given) {
      header = given
      start = -1
      nextShown = SHOWN_EVERY + 1
      shown = false
    },
    next(unit, offset, justified) {
      if (!isSpace(unit)) {
        if (start >= 0) close(offset)
        return
      }
      if (start < 0) start = offset
      surplus = offset + 1 - Math.max(start, justified)
      if (surplus !== nextShown) return
      nextShown += SHOWN_EVERY
      shown = true
      tell(offset + 1, true)
    },
    endRow(offset) {
      if (start >= 0) close(offset)
    },
    wasShown() {
      const was = shown
      shown = false
      return was
    },
  }
}
