import { ALL, type Attention, NONE } from '../core/zone.ts'
import { cellWidths, delimiterColumns, hasDoubtfulPipe, hasPipe } from './cells.ts'
import { isLineEnd } from './characters.ts'
import { createDelimiterCandidate } from './delimiter-candidate.ts'
import type { Desk } from './desk.ts'
import { continuationOf, type HeldHeader } from './held-header.ts'
import { LONGEST_HEAD, LONGEST_LINE } from './limits.ts'
import type { LineBlocks } from './line-blocks.ts'
import type { PreviousLine } from './previous-line.ts'
import { createRowGauge } from './row-gauge.ts'
import type { RowShape } from './row-tidier.ts'
import { RUNAWAY_LIMITS, type RunawayLimits } from './runaway-limits.ts'
import { createRunawayRow } from './runaway-row.ts'
import type { Table } from './table.ts'
import type { TableSettings } from './table-settings.ts'
import { createWholeRows } from './whole-rows.ts'

/**
 * Lines that begin with a pipe and are not certain to be rows: each is held back while it may be the header of a table, until
 * the line after it decides; a delimiter row is written when it is over, or when it is clear that it runs on.
 */
export interface TableHead {
  /** A line begins with the pipe at `pipe`. @param table the table that may go on with it. */
  start(pipe: number, prefix: string, table: Table | undefined): void
  next(unit: number, offset: number): Attention
  /** The line has ended. @returns the table that is open after it. */
  end(): Table | undefined
  /** What comes is no delimiter row: a header that is held goes as it came. */
  letGo(): void
  isHolding(): boolean
  /** Whether the line is a delimiter row, as far as one can know, that will be repaired if it runs on. */
  isDelimiterRow(): boolean
  /** The text is cut off at `length`. */
  cutOff(length: number): void
}

export function createTableHead(desk: Desk, blocks: LineBlocks, settings: TableSettings): TableHead {
  const { repairColumns = false, capColumns = false, runaway: limits = RUNAWAY_LIMITS } = settings
  const gauge = createRowGauge(desk)
  const delimiter = createDelimiterCandidate()
  const runaway = createRunawayRow(desk)
  const rows = createWholeRows(desk.change)
  let held: HeldHeader | undefined
  // the line
  let pipe = 0
  let contentEnd = 0
  let prefix = ''
  let known: Table | undefined
  let isOverlong = false
  let triedRunaway = false
  // the table that a runaway row has opened
  let opened: Table | undefined

  function letGo(): void {
    held = undefined
    desk.release()
  }

  function next(unit: number, offset: number): Attention {
    if (opened !== undefined) return runaway.next(unit, offset)
    gauge.next(unit, offset)
    if (isLineEnd(unit)) return NONE
    delimiter.next(unit, offset)
    if (held !== undefined && !delimiter.isPossible()) {
      held = undefined
      desk.hold(pipe)
    }
    if (!isOverlong && offset + 1 - (held?.pipe ?? pipe) > LONGEST_HEAD) {
      isOverlong = true
      letGo()
    }
    if (held !== undefined && !triedRunaway) stopRunaway(held)
    return ALL
  }

  /** Whether the line could be the delimiter row of this header, and would be repaired. */
  const mayRunOn = ({ continuation }: HeldHeader): boolean => limits !== false && prefix === continuation

  function stopRunaway(header: HeldHeader): void {
    if (!mayRunOn(header)) return
    const surplus = delimiter.surplus(header.cells, limits as RunawayLimits)
    if (surplus < 0) return
    triedRunaway = true
    opened = openWith(header)
    if (opened === undefined) return
    desk.release()
    // what follows on the same line gets a line of its own, which ends as the header does
    const lineEnd = desk.slice(header.contentEnd, pipe - prefix.length)
    runaway.start(pipe, header.cells, surplus, lineEnd + prefix)
  }

  /** Makes a table of a header that is held and the delimiter row that it should have, if micromark sees one there. */
  function openWith(header: HeldHeader): Table | undefined {
    const text = desk.slice(header.pipe, header.contentEnd)
    const tokenizer = blocks.read()
    if (!tokenizer.mayBeHeader() || hasDoubtfulPipe(text)) return undefined
    tokenizer.read(`${prefix}|${'---|'.repeat(header.cells)}`)
    if (!tokenizer.isDelimiterRow()) {
      tokenizer.unread()
      return undefined
    }
    blocks.openTable()
    rows.tidyRow(text, header.pipe, headerShape(header.cells))
    held = undefined
    return { prefix, columns: header.cells, isOpen: true, widths: cellWidths(text) }
  }

  function endRunaway(table: Table): Table {
    runaway.end(contentEnd)
    const rest = runaway.rest()
    blocks.patch(rest < 0 ? undefined : prefix + desk.slice(rest, contentEnd))
    if (rest >= 0) table.isOpen = false
    opened = undefined
    return table
  }

  function end(): Table | undefined {
    contentEnd = blocks.line().contentEnd
    if (opened !== undefined) return endRunaway(opened)
    if (blocks.isFresh()) known = undefined
    const previous = blocks.previous()
    if (mayBeDelimiterRow(previous)) {
      const repaired = repairColumns && held !== undefined ? repair(held) : undefined
      if (repaired !== undefined) return repaired
      if (blocks.read().isDelimiterRow()) return endDelimiter(previous)
    }
    if (known !== undefined && blocks.read().isRow()) return endRow(known)
    holdAsHeader()
    return undefined
  }

  function mayBeDelimiterRow(previous: PreviousLine): boolean {
    if (!delimiter.isPossible() || !delimiter.hasHyphen() || previous.isBlank) return false
    return contentEnd - pipe <= LONGEST_LINE && previous.end - previous.start <= LONGEST_LINE
  }

  /** A delimiter row that has fewer or more columns than its header is given as many. */
  function repair(header: HeldHeader): Table | undefined {
    const text = desk.slice(pipe, contentEnd)
    const isValid = /^\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(text)
    if (!isValid || delimiterColumns(text) === header.cells || prefix !== header.continuation) return undefined
    blocks.patch()
    const table = openWith(header)
    if (table === undefined) return undefined
    rows.tidyDelimiter(text, pipe, header.cells)
    desk.release()
    return table
  }

  function endDelimiter(previous: PreviousLine): Table | undefined {
    const text = desk.slice(pipe, contentEnd)
    const header = desk.slice(held?.pipe ?? previous.start, held?.contentEnd ?? previous.end)
    const columns = delimiterColumns(text)
    const table = { prefix, columns, isOpen: true, widths: widest(cellWidths(header), cellWidths(text)) }
    // without any pipe markdown-it sees no table
    const isDoubtful = hasDoubtfulPipe(header) || !(held !== undefined || hasPipe(header))
    if (held !== undefined && !isDoubtful) rows.tidyRow(header, held.pipe, headerShape(columns))
    if (!isDoubtful && !isOverlong) rows.tidyDelimiter(text, pipe, columns)
    letGo()
    return isDoubtful ? undefined : table
  }

  function endRow(table: Table): Table | undefined {
    const shape: RowShape = { columns: table.columns, cap: capColumns, fill: repairColumns }
    if (!isOverlong) rows.tidyRow(desk.slice(pipe, contentEnd), pipe, shape)
    table.isOpen = true
    letGo()
    // a pipe alone ends the table for cmark-gfm
    return gauge.cells() === 0 ? undefined : table
  }

  function holdAsHeader(): void {
    const cells = gauge.cells()
    if (isOverlong || cells === 0) letGo()
    else {
      held = { pipe, contentEnd, cells, continuation: continuationOf(prefix) }
      desk.hold(pipe)
    }
  }

  return {
    start(offset, before, table) {
      pipe = offset
      prefix = before
      known = table
      isOverlong = triedRunaway = false
      gauge.start(pipe, table?.widths)
      delimiter.start(pipe)
      desk.hold(held?.pipe ?? pipe)
    },
    next,
    end,
    letGo,
    isHolding: () => held !== undefined,
    isDelimiterRow: () => opened !== undefined || (held !== undefined && !triedRunaway && mayRunOn(held)),
    cutOff(length) {
      // the row is closed where the text is cut off
      if (opened !== undefined && length === desk.at) runaway.end(length)
      opened = undefined
    },
  }
}

function headerShape(columns: number): RowShape {
  return { columns, cap: false, fill: false }
}

function widest(some: readonly number[], others: readonly number[]): number[] {
  return some.map((width, column) => Math.max(width, others[column] ?? 0))
}
