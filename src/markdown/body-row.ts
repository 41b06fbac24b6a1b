import { ALL, type Attention, NONE } from '../core/zone.ts'
import { BACKSLASH, CARET, isLineEnd, OPENING_BRACKET, PIPE, SPACE } from './characters.ts'
import type { Desk } from './desk.ts'
import { createPaddingWatch } from './padding-watch.ts'
import { createRowTidier, type RowShape } from './row-tidier.ts'
import type { Table } from './table.ts'

/** A row of the body of which that is certain from its first pipe on: it is tidied cell by cell, as it comes. */
export interface BodyRow {
  start(pipe: number, table: Table, shape: RowShape): void
  next(unit: number, offset: number): Attention
  /** The row ends before `offset`, unless it did at its terminator. @returns cells of it. */
  end(offset: number): number
}

export function createBodyRow(desk: Desk): BodyRow {
  const row = createRowTidier(desk.change)
  const padding = createPaddingWatch((unit) => desk.show(unit))
  let widths: number[] = []
  let columns = 0
  let isOver = false
  let last = PIPE
  // up to where the current cell may be padded
  let justified = 0

  function end(offset: number): number {
    if (!isOver) {
      row.end(offset)
      padding.endRow(offset)
      desk.release()
    }
    isOver = true
    return row.cells()
  }

  /** What is held changes only when there is too much of it. */
  function goOnSpace(offset: number): Attention {
    padding.next(SPACE, offset, justified)
    if ((offset & 63) === 0) desk.hold(row.held(offset + 1))
    return ALL
  }

  function endCell(column: number, width: number): void {
    if (!padding.wasShown() && column < columns && width > (widths[column] ?? 0)) widths[column] = width
  }

  return {
    start(pipe, table, shape) {
      isOver = false
      last = PIPE
      widths = table.widths
      columns = table.columns
      row.start(pipe, shape)
      padding.startRow(false)
    },
    next(unit, offset) {
      const before = last
      last = unit
      // most units are text after text, or spaces after spaces, and change nothing
      if (isPlain(unit) && isPlain(before)) return ALL
      if (unit === SPACE && before === SPACE) return goOnSpace(offset)
      if (isLineEnd(unit)) {
        // what is written at its end must come before the terminator, which may leave before it is known to be all of it
        end(offset)
        return NONE
      }
      const column = row.column()
      const start = row.cellStart()
      row.next(unit, offset)
      justified = start + (widths[column] ?? 0)
      padding.next(unit, offset, justified)
      if (row.column() > column) endCell(column, offset - start)
      desk.hold(row.held(offset + 1))
      return ALL
    },
    end,
  }
}

/** Content that means nothing to a row: it ends no cell, escapes nothing, and calls no footnote. */
function isPlain(unit: number): boolean {
  return unit > SPACE && unit !== PIPE && unit !== BACKSLASH && unit !== OPENING_BRACKET && unit !== CARET
}
