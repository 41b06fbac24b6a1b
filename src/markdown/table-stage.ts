import { RING_MASK } from '../core/history.ts'
import { isText } from '../core/is-text.ts'
import { type Stage, type StageAttention, type StageContext, type StageWatch, UNLESS_TEXT } from '../core/stage.ts'
import { ALL, type Attention, NO_SPACES, NONE } from '../core/zone.ts'
import { bareDelimiter } from './bare-delimiter.ts'
import { createBodyRow } from './body-row.ts'
import { delimiterColumns, hasDoubtfulPipe, hasPipe } from './cells.ts'
import { BYTE_ORDER_MARK, GREATER, isLetter, isLineEnd, isSpace, PIPE, SPACE } from './characters.ts'
import { createContainerPrefix, type PrefixState } from './container-prefix.ts'
import { createDesk } from './desk.ts'
import { LONGEST_LINE, LONGEST_PREFIX } from './limits.ts'
import type { Line } from './line.ts'
import { createLineBlocks, type LineKind } from './line-blocks.ts'
import { opensNoBlock } from './opens-no-block.ts'
import type { Table } from './table.ts'
import { createTableHead } from './table-head.ts'
import type { TableSettings } from './table-settings.ts'

/** Tidies the tables of a Markdown text while it streams. */
export function createTableStage(settings: TableSettings = {}): Stage {
  return { start: (context) => createTableWatch(context, settings) }
}

/**
 * What is being read: what may come before the first pipe of a row; a row of a table that is open; a line that may belong to
 * the head of a table; anything else.
 */
type Mode = 'prefix' | 'row' | 'head' | 'pass'

/** Of the first unit of a line that is no space: there has been none; or there may be tabs before it. */
const NONE_YET = -1
const UNKNOWN = -2

/** Decides line by line who reads on. */
function createTableWatch(context: StageContext, settings: TableSettings): StageWatch {
  const { extensions = [], repairColumns = false, capColumns = false } = settings
  const desk = createDesk(context)
  const { ring, lines } = context.history
  const blocks = createLineBlocks(desk, extensions)
  const prefix = createContainerPrefix()
  const head = createTableHead(desk, blocks, settings)
  const row = createBodyRow(desk)
  let mode: Mode = 'prefix'
  let prefixState: PrefixState = 'free'
  let documentStart = 0
  let lineStart = 0
  // offset of the first unit of the line that is no space, if there is nothing but spaces before it
  let first: number = NONE_YET
  let table: Table | undefined
  // lines that open nothing may be skipped if they are indented so far; what the fence is made of inside which lines are; 0: none
  let leastIndent = Number.POSITIVE_INFINITY
  let fence = 0

  function nextInPrefix(unit: number, offset: number): Attention {
    if (first === NONE_YET) {
      if (isLineEnd(unit)) return NO_SPACES
      if (offset === 0 && unit === BYTE_ORDER_MARK) return skipMark()
      first = isSpace(unit) ? UNKNOWN : offset
      lineStart = Math.max(documentStart, lines.startOf(lines.current()))
      prefix.startLine()
    }
    if (prefixState === 'free') {
      if (isText(unit)) return pass()
      if (unit === PIPE) return startRow(offset)
    }
    prefixState = prefix.next(unit)
    // a header waits only for what may come before a delimiter row
    if (head.isHolding() && !isSpace(unit) && unit !== GREATER) head.letGo()
    if (prefixState === 'over') return pass()
    return prefixState === 'free' ? NO_SPACES : ALL
  }

  function skipMark(): Attention {
    documentStart = 1
    blocks.skipTo(documentStart)
    return NO_SPACES
  }

  function pass(): Attention {
    mode = 'pass'
    if (head.isHolding()) head.letGo()
    return NONE
  }

  function startRow(pipe: number): Attention {
    const zone = desk.zone()
    if (pipe - lineStart > LONGEST_PREFIX || zone === 'json' || zone === 'string') return pass()
    const before = pipe === lineStart ? '' : desk.slice(lineStart, pipe)
    if (table?.isOpen === true && before === table.prefix) {
      mode = 'row'
      row.start(pipe, table, { columns: table.columns, cap: capColumns, fill: repairColumns })
    } else {
      mode = 'head'
      head.start(pipe, before, table)
    }
    return ALL
  }

  function endRow(): void {
    // a pipe alone ends the table for cmark-gfm
    if (row.end(blocks.line().contentEnd) === 0) table = undefined
    else blocks.patch()
  }

  /** A line that does not begin with a pipe. */
  function endOther(kind: LineKind): void {
    if (head.isHolding()) head.letGo()
    if (kind === 'opaque') return
    if (table !== undefined) table = goOn(table, kind)
    if (kind === 'other') openBare()
  }

  function goOn(open: Table, kind: LineKind): Table | undefined {
    const line = blocks.line()
    if (kind === 'blank' || blocks.isFresh() || isEmpty(line)) return undefined
    if (open.isOpen && isTextRow(line, open)) blocks.patch()
    else open.isOpen = false
    return open
  }

  /** Whether the line is surely a row, without a pipe before it: the same containers go on, and it begins no block. */
  function isTextRow(line: Line, { prefix }: Table): boolean {
    const start = line.start + prefix.length
    return isLetter(line.unitAt(start)) && (prefix === '' || desk.slice(line.start, start) === prefix)
  }

  /** A delimiter row without a pipe before it stays as it is; the rows after it are tidied. */
  function openBare(): void {
    const line = blocks.line()
    const start = bareDelimiter(line)
    if (start < 0) return
    const previous = blocks.previous()
    if (previous.isBlank || !blocks.read().isDelimiterRow()) return
    const header = desk.slice(previous.start, previous.end)
    // what follows are rows of this one, and not of a table before it
    table = undefined
    if (hasDoubtfulPipe(header) || !hasPipe(header)) return
    const text = desk.slice(start, line.contentEnd)
    const widths = text.split('|').map((cell) => cell.length)
    table = { prefix: desk.slice(line.start, start), columns: delimiterColumns(text), isOpen: true, widths }
  }

  /** Whether the line opens no block that has an end of its own, and no table. */
  function opensNothing(end: number): boolean {
    if (end - lineStart > LONGEST_LINE || mode === 'head' || first === UNKNOWN) return false
    return first === NONE_YET || (first - lineStart >= leastIndent && opensNoBlock(ring, first))
  }

  /** Whether a line inside a fence surely does not end it: it begins with something else, or after four spaces. */
  function isCode(end: number): boolean {
    if (end - lineStart > LONGEST_LINE) return false
    const last = Math.min(lineStart + 4, end)
    let offset = lineStart
    while (offset < last && ring[offset & RING_MASK] === SPACE) offset++
    return offset === lineStart + 4 || ring[offset & RING_MASK] !== fence
  }

  /** Another line begins, and it is known what is open. */
  function startLine(): StageAttention {
    prefixState = 'free'
    first = NONE_YET
    mode = blocks.mayHaveRow() ? 'prefix' : 'pass'
    if (fence !== 0 || leastIndent === 0) return UNLESS_TEXT
    return mode === 'prefix' ? NO_SPACES : NONE
  }

  return {
    attention: () => NO_SPACES,
    next(unit, offset) {
      desk.at = offset + 1
      if (mode === 'prefix') return nextInPrefix(unit, offset)
      if (mode === 'row') return row.next(unit, offset)
      return mode === 'head' ? head.next(unit, offset) : NONE
    },
    endLine(end, at) {
      desk.at = at
      lineStart = Math.max(documentStart, lines.startOf(lines.current()))
      // most lines are text, or blank, where no table is: they must cost next to nothing
      if (fence !== 0 ? isCode(end) : leastIndent < Number.POSITIVE_INFINITY && opensNothing(end)) {
        blocks.skip()
        return startLine()
      }
      const kind = blocks.endLine(end)
      if (mode === 'row') endRow()
      else if (mode === 'head') table = head.end()
      else if (table !== undefined || kind === 'other' || head.isHolding()) endOther(kind)
      leastIndent = table === undefined && !head.isHolding() ? blocks.leastIndent() : Number.POSITIVE_INFINITY
      fence = blocks.openFence()
      return startLine()
    },
    keep(length) {
      desk.at = length
      blocks.keep(length)
    },
    isDelimiterRow() {
      return mode === 'head' && head.isDelimiterRow()
    },
    end(length) {
      if (mode === 'head') head.cutOff(length)
      desk.at = length
      head.letGo()
    },
  }
}

/** Inside a quotation, too, a line without content ends the table. */
function isEmpty(line: Line): boolean {
  let offset = line.start
  while (isSpace(line.unitAt(offset)) || line.unitAt(offset) === GREATER) offset++
  return offset >= line.contentEnd
}
