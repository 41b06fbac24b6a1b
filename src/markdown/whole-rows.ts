import type { Change } from './change.ts'
import { createDelimiterTidier } from './delimiter-tidier.ts'
import { createRowTidier, type RowShape } from './row-tidier.ts'

/** Tidies rows that are there in full, in a stream or in a whole text. */
export interface WholeRows {
  /** @param row the row from its first pipe, at offset `pipe`, to its end. */
  tidyRow(row: string, pipe: number, shape: RowShape): void
  tidyDelimiter(row: string, pipe: number, columns: number): void
}

export function createWholeRows(change: Change): WholeRows {
  const tidier = createRowTidier(change)
  const delimiter = createDelimiterTidier(change)
  return {
    tidyRow(row, pipe, shape) {
      tidier.start(pipe, shape)
      for (let index = 1; index < row.length; index++) tidier.next(row.charCodeAt(index), pipe + index)
      tidier.end(pipe + row.length)
    },
    tidyDelimiter(row, pipe, columns) {
      delimiter.start(pipe, columns)
      for (let index = 1; index < row.length; index++) delimiter.next(row.charCodeAt(index), pipe + index)
      delimiter.end(pipe + row.length)
    },
  }
}
