import { isLineEnd } from './characters.ts'
import type { Desk } from './desk.ts'
import { createPaddingWatch } from './padding-watch.ts'
import { createRowTidier } from './row-tidier.ts'

/** Counts the cells of a row, and watches its padding, without changing it. */
export interface RowGauge {
  /** @param widths of the columns, if they are known. */
  start(pipe: number, widths: readonly number[] | undefined): void
  next(unit: number, offset: number): void
  /** Cells so far, as GFM counts them. */
  cells(): number
}

export function createRowGauge(desk: Desk): RowGauge {
  const row = createRowTidier(() => {})
  const padding = createPaddingWatch((unit) => desk.show(unit))
  let widths: readonly number[] = []

  return {
    start(pipe, given) {
      widths = given ?? []
      row.start(pipe, { columns: Number.POSITIVE_INFINITY, cap: false, fill: false })
      padding.startRow(given === undefined)
    },
    next(unit, offset) {
      if (isLineEnd(unit)) return padding.endRow(offset)
      const column = row.column()
      const start = row.cellStart()
      row.next(unit, offset)
      // in code and HTML white space has other meanings
      if (desk.zone() === 'table') padding.next(unit, offset, start + (widths[column] ?? 0))
    },
    cells: row.cells,
  }
}
