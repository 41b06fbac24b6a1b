import { BACKSLASH, HYPHEN, PIPE } from './characters.ts'
import { createRowTidier } from './row-tidier.ts'

/** Widths of the cells of a row that begins with a pipe, padding included. */
export function cellWidths(row: string): number[] {
  const widths: number[] = []
  const tidier = createRowTidier(() => {})
  tidier.start(0, { columns: Number.POSITIVE_INFINITY, cap: false, fill: false })
  for (let at = 1; at < row.length; at++) {
    const column = tidier.column()
    const start = tidier.cellStart()
    tidier.next(row.charCodeAt(at), at)
    if (tidier.column() > column) widths[column] = at - start
  }
  if (tidier.cells() > widths.length) widths.push(row.length - tidier.cellStart())
  return widths
}

/** Columns of a valid delimiter row: stretches of hyphens. */
export function delimiterColumns(row: string): number {
  let columns = 0
  for (let at = 0; at < row.length; at++) {
    if (row.charCodeAt(at) === HYPHEN && row.charCodeAt(at + 1) !== HYPHEN) columns++
  }
  return columns
}

/** Whether there is a pipe that divides cells. */
export function hasPipe(line: string): boolean {
  let escapes = false
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit === PIPE && !escapes) return true
    escapes = unit === BACKSLASH && !escapes
  }
  return false
}

/**
 * Whether a pipe comes after backslashes that escape each other: GFM divides cells there, and cmark-gfm does not. In a header
 * it may see no table at all.
 */
export function hasDoubtfulPipe(line: string): boolean {
  return line.includes('\\\\|')
}
