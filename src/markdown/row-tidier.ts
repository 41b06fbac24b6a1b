import type { Change } from './change.ts'
import { BACKSLASH, CARET, isSpace, OPENING_BRACKET, PIPE, SPACE } from './characters.ts'
import { LONGEST_SPACE, LONGEST_SURPLUS } from './limits.ts'

/** What a row needs to know of its table. */
export interface RowShape {
  /** Columns of the table: what is beyond them is not rendered. */
  readonly columns: number
  /** Whether cells beyond the columns go, with what is in them. */
  readonly cap: boolean
  /** Whether cells that are missing are added. */
  readonly fill: boolean
}

/**
 * Tidies one row that begins with a pipe, unit by unit: one space on either side of a cell, `| |` for an empty one, a pipe
 * at the end, no empty cells beyond the columns. Each change keeps what is rendered, whatever becomes of the others.
 */
export interface RowTidier {
  /** A row begins with the pipe at `offset`. */
  start(offset: number, shape: RowShape): void
  /** Takes the next unit. */
  next(unit: number, offset: number): void
  /** The row ends before `offset`. */
  end(offset: number): void
  /** Of the text before `end`, which was read, what is from here on may still change. `Infinity`: all is decided. */
  held(end: number): number
  /** Cells so far, as GFM counts them. */
  cells(): number
  /** Index of the current cell, and where its text begins, after the pipe. */
  column(): number
  cellStart(): number
}

/**
 *     > |  a |b  \n
 *       ^^     cut to one space
 *            ^ a space goes before `b`
 *              ^^ becomes ` |`
 */
export function createRowTidier(change: Change): RowTidier {
  let shape: RowShape = { columns: 0, cap: false, fill: false }
  // cells that were closed, and where the current one began
  let closed = 0
  let cellStart = 0
  // the white space that was read last, and whether it begins with a space, which may stay
  let space = -1
  let startsWithSpace = false
  let hasContent = false
  // the last unit escapes a pipe; or is a backslash
  let escapes = false
  let afterBackslash = false
  // the pipe before the cell is one for GFM, and escaped for renderers that count no backslashes: no space may be new there
  let isDoubtful = false
  // where cells begin that are empty and beyond the columns; whether they are too many to wait for the end of the row
  let surplus = -1
  let keepsSurplus = false
  // whether there is something in it that is rendered all the same: for some, or elsewhere
  let isRendered = false
  let previous = 0

  /** White space up to `end` becomes one space. */
  function oneSpace(end: number): void {
    if (isDoubtful && !hasContent) return
    if (space < 0) change(end, end, ' ')
    else if (end - space > LONGEST_SPACE) return
    else if (!startsWithSpace) change(space, end, ' ')
    else if (end > space + 1) change(space + 1, end, '')
  }

  function noSpace(end: number): void {
    if (space >= 0 && end - space <= LONGEST_SPACE) change(space, end, '')
  }

  function takeSpace(unit: number, offset: number): void {
    escapes = false
    if (space >= 0) return
    space = offset
    startsWithSpace = unit === SPACE
  }

  function takePipe(offset: number): void {
    const wasBackslash = hasContent && afterBackslash && space < 0
    if (surplus >= 0 || (!hasContent && closed >= shape.columns && !isDoubtful)) takeSurplus(offset)
    else if (!wasBackslash) oneSpace(offset)
    isDoubtful = wasBackslash
    // who does not divide cells there counts fewer of them
    if (wasBackslash) isRendered = true
    hasContent = false
    space = -1
    closed++
    cellStart = offset + 1
  }

  function takeSurplus(offset: number): void {
    if (surplus < 0 && !keepsSurplus) surplus = cellStart
    if (surplus < 0 || offset - surplus < LONGEST_SURPLUS) return
    keepsSurplus = true
    surplus = -1
  }

  function takeContent(unit: number, offset: number): void {
    if (!hasContent) {
      if (shape.cap && closed >= shape.columns && !isDoubtful) {
        if (surplus < 0 && !keepsSurplus) surplus = cellStart
      } else {
        // cells were held back that are followed by content: they stay as they came
        surplus = -1
        oneSpace(offset)
      }
    }
    // a call of a footnote adds it to the page, even where the cell itself is not rendered
    if (unit === CARET && previous === OPENING_BRACKET && closed >= shape.columns) isRendered = true
    previous = unit
    hasContent = true
    space = -1
    escapes = unit === BACKSLASH && !escapes
    afterBackslash = unit === BACKSLASH
  }

  const cells = (): number => closed + (hasContent ? 1 : 0)

  function closeRow(end: number): void {
    // a pipe alone is a row for some and none for others, and its spaces are a line break to these
    if (surplus >= 0) {
      if (end - surplus <= LONGEST_SURPLUS && !isRendered) change(surplus, end, '')
    } else if (closed === 0 && !hasContent) return
    else if (!hasContent) noSpace(end)
    else if (space < 0) change(end, end, ' |')
    else if (end - space > LONGEST_SPACE) change(end, end, '|')
    else if (startsWithSpace) change(space + 1, end, '|')
    else change(space, end, ' |')
  }

  return {
    start(offset, given) {
      shape = given
      closed = 0
      cellStart = offset + 1
      space = surplus = -1
      previous = 0
      hasContent = escapes = afterBackslash = isDoubtful = keepsSurplus = isRendered = false
    },
    next(unit, offset) {
      if (isSpace(unit)) takeSpace(unit, offset)
      else if (unit === PIPE && !escapes) takePipe(offset)
      else takeContent(unit, offset)
    },
    end(offset) {
      closeRow(offset)
      const missing = shape.fill ? shape.columns - cells() : 0
      if (missing > 0 && cells() > 0) change(offset, offset, ' |'.repeat(missing))
    },
    held(end) {
      if (surplus >= 0) return end - surplus > LONGEST_SURPLUS ? Number.POSITIVE_INFINITY : surplus
      if (space < 0 || end - space > LONGEST_SPACE) return Number.POSITIVE_INFINITY
      return hasContent && startsWithSpace ? space + 1 : space
    },
    cells,
    column() {
      return closed
    },
    cellStart() {
      return cellStart
    },
  }
}
