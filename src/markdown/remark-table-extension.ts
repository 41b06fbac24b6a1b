import type { Parents, Table, TableCell, TableRow } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import type { Info, Options, State } from 'mdast-util-to-markdown'
import { columnCount } from './remark-column-count.ts'

/**
 * Writes tables with one space on either side of a cell, delimiters of three hyphens, and no alignment of columns.
 *
 * What is unsafe in a cell, code with pipes and what may follow a table are left to `mdast-util-gfm-table`.
 */
export const tableExtension: Options = {
  extensions: [gfmTableToMarkdown()],
  handlers: { table: writeTable, tableRow: writeRow, tableCell: writeCell },
}

const DELIMITERS = { none: '---', left: ':---', right: '---:', center: ':---:' }

function writeTable(table: Table, _: Parents | undefined, state: State, info: Info): string {
  const columns = columnCount(table)
  const exit = state.enter('table')
  const [header = [], ...body] = table.children.map((row) => cellsOf(row, state, info))
  exit()
  // a delimiter row that is longer than the header makes no table
  while (header.length < columns) header.push('')
  const delimiters = header.map((_, column) => DELIMITERS[table.align?.[column] ?? 'none'])
  return [toLine(header), `|${delimiters.join('|')}|`, ...body.map(toLine)].join('\n')
}

function writeRow(row: TableRow, _: Parents | undefined, state: State, info: Info): string {
  return toLine(cellsOf(row, state, info))
}

function cellsOf(row: TableRow, state: State, info: Info): string[] {
  const exit = state.enter('tableRow')
  const cells = row.children.map((cell) => state.handle(cell, row, state, info))
  exit()
  return cells
}

/** The space before the last pipe is needed: right after a backslash, the pipe would be escaped. */
function toLine(cells: readonly string[]): string {
  return cells.length === 0 ? '| |' : `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`
}

function writeCell(cell: TableCell, _: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('tableCell')
  const exitPhrasing = state.enter('phrasing')
  const text = state.containerPhrasing(cell, { ...info, before: ' ', after: ' ' })
  exitPhrasing()
  exit()
  return trim(escapePipes(text.replace(/[\r\n]+/g, ' ')))
}

/** Escapes what is left to escape: in HTML no handler does it, and the cell would end there. */
function escapePipes(text: string): string {
  return text.replace(/\\[\s\S]|\|/g, (found) => (found === '|' ? '\\|' : found))
}

/** Without the spaces and tabs at the ends, which no renderer keeps. Other white space is part of the cell. */
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isPadding(text.charCodeAt(start))) start++
  while (start < end && isPadding(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function isPadding(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}
