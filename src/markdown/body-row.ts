import { ALL, type Attention, NONE } from '../core/zone.ts'
import { isLineEnd } from './characters.ts'
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

  function end(offset: number): number {
    if (!isOver) {
      row.end(offset)
      padding.endRow(offset)
      desk.release()
    }
    isOver = true
    return row.cells()
  }

  return {
    start(pipe, table, shape) {
      isOver = false
      widths = table.widths
      columns = table.columns
      row.start(pipe, shape)
      padding.startRow(false)
    },
    next(unit, offset) {
      if (isLineEnd(unit)) {
        // what is written at its end must come before the terminator, which may leave before it is known to be all of it
        end(offset)
        return NONE
      }
      const column = row.column()
      const start = row.cellStart()
      row.next(unit, offset)
      const width = widths[column] ?? 0
      padding.next(unit, offset, start + width)
      const isCellOver = row.column() > column && !padding.wasShown()
      if (isCellOver && column < columns && offset - start > width) widths[column] = offset - start
      desk.hold(row.held(offset + 1))
      return ALL
    },
    end,
  }
}
