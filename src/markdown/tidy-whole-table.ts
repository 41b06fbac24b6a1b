import type { Table as TableNode } from 'mdast'
import { hasDoubtfulPipe, hasPipe } from './cells.ts'
import type { Change } from './change.ts'
import { isLetter, PIPE } from './characters.ts'
import { LONGEST_HEAD, LONGEST_LINE } from './limits.ts'
import { rowPipe } from './row-pipe.ts'
import type { RowShape } from './row-tidier.ts'
import { type LineSpan, lineAfter, lineAt, lineStart } from './split-lines.ts'
import { createWholeRows, type WholeRows } from './whole-rows.ts'

/**
 * Tidies a table of a whole text: it knows from the tree which lines are rows, and asks of each what the stage would ask of it
 * in a stream, so that both do the same.
 */
export function tidyWholeTable(text: string, node: TableNode, shape: RowShape, change: Change): void {
  const lines = node.children.map((row) => lineAt(text, lineStart(text, row.position?.start.offset ?? 0)))
  const header = lines[0]
  const delimiter = header && lineAfter(text, header)
  if (header === undefined || delimiter === undefined || isLong(header) || isLong(delimiter)) return
  const titles = text.slice(header.start, header.contentEnd)
  // renderers differ on whether these are tables
  if (hasDoubtfulPipe(titles) || !hasPipe(titles)) return
  const rows = createWholeRows(change)
  const line = text.slice(delimiter.start, delimiter.contentEnd)
  const pipe = rowPipe(line)
  if (pipe >= 0) tidyHead(text, header, { ...delimiter, pipe: delimiter.start + pipe }, shape.columns, rows)
  const prefix = pipe >= 0 ? line.slice(0, pipe) : (/^[ \t>]*/.exec(line)?.[0] ?? '')
  tidyBody(text, lines.slice(1), prefix, shape, rows)
}

const isLong = ({ start, contentEnd }: LineSpan): boolean => contentEnd - start > LONGEST_LINE

interface RowSpan extends LineSpan {
  readonly pipe: number
}

function tidyHead(text: string, header: LineSpan, delimiter: RowSpan, columns: number, rows: WholeRows): void {
  const line = text.slice(header.start, header.contentEnd)
  const pipe = rowPipe(line)
  const isHeld = pipe >= 0 && header.contentEnd - header.start - pipe <= LONGEST_HEAD
  if (isHeld) {
    if (delimiter.contentEnd - header.start - pipe > LONGEST_HEAD) return
    rows.tidyRow(line.slice(pipe), header.start + pipe, { columns, cap: false, fill: false })
  } else if (delimiter.contentEnd - delimiter.pipe > LONGEST_HEAD) return
  rows.tidyDelimiter(text.slice(delimiter.pipe, delimiter.contentEnd), delimiter.pipe, columns)
}

function tidyBody(text: string, lines: readonly LineSpan[], prefix: string, shape: RowShape, rows: WholeRows): void {
  let isOpen = true
  for (const row of lines) {
    const first = row.start + prefix.length
    const unit = text.startsWith(prefix, row.start) ? text.charCodeAt(first) : Number.NaN
    // nothing, or a pipe alone, ends the table for cmark-gfm
    if (/^[ \t>]*\|?[ \t]*$/.test(text.slice(row.start, row.contentEnd))) return
    if (isOpen && unit === PIPE) rows.tidyRow(text.slice(first, row.contentEnd), first, shape)
    else if (!(isOpen && isLetter(unit))) {
      const pipe = rowPipe(text.slice(row.start, row.contentEnd))
      isOpen = pipe >= 0
      if (isOpen && row.contentEnd - row.start - pipe <= LONGEST_HEAD) {
        rows.tidyRow(text.slice(row.start + pipe, row.contentEnd), row.start + pipe, shape)
      }
    }
  }
}
