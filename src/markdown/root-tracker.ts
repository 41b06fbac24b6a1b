import { isText } from '../core/is-text.ts'
import {
  BACKTICK,
  BYTE_ORDER_MARK,
  CARET,
  CLOSING_PARENTHESIS,
  COLON,
  DOT,
  GREATER,
  HYPHEN,
  isBullet,
  isDigit,
  isSpace,
  LESS,
  OPENING_BRACKET,
  PIPE,
  SPACE,
  TAB,
  TILDE,
} from './characters.ts'
import { type Fence, readFence } from './fence.ts'
import { type HtmlEnd, htmlEnd } from './html-block.ts'
import { isItemText } from './item-text.ts'
import { LONGEST_LINE } from './limits.ts'
import type { Line } from './line.ts'
import { mayInterrupt } from './may-interrupt.ts'
import { opensNothing } from './opens-nothing.ts'

/**
 * Knows the last line at which a parser could begin anew and see the same blocks from there on. It is no parser: where it
 * cannot tell, it says that it is lost, and is told by one that can.
 */
export interface RootTracker {
  /** Whether the next line is surely part of a block of code or HTML, or ends one: there is no table in it. */
  isOpaque(): boolean
  /** What the fence is made of that is surely open at the root; 0: none is. */
  openFence(): number
  /**
   * Lines that open no code and no HTML, and are indented so far or blank, change nothing but what a line may be part of that
   * is no row. `Infinity`: each has to be taken.
   */
  leastIndent(): number
  /** Whether an HTML block may be open that goes on to the next blank line. */
  mayBeInHtml(): boolean
  /** Lines were left out that opened no code and no HTML; the next one is safe, whatever they were. */
  leaveOut(): void
  /** A table is open that its lines do not show, since they are written otherwise than they came. */
  openTable(): void
  /**
   * Takes the next line.
   * @param isClear asked when it is lost, of a line at which most blocks end: whether none was open before it.
   * @returns whether the line is safe.
   */
  take(line: Line, isClear: () => boolean): boolean
}

/** A block of the root whose lines are not looked at. */
type Open =
  | { readonly type: 'nothing' | 'lost' }
  | { readonly type: 'fence'; readonly fence: Fence /** Of the line; 0: it is certain. */; readonly indent: number }
  | { readonly type: 'html'; readonly end: RegExp }

const NOTHING: Open = { type: 'nothing' }
const LOST: Open = { type: 'lost' }

/** @param isBlind there is syntax that it does not know: only the parser can tell where blocks end. */
export function createRootTracker(isBlind = false): RootTracker {
  let open: Open = isBlind ? LOST : NOTHING
  let afterBlank = true
  // the last line with something in it may be indented code, which goes on over blank lines
  let afterIndented = false
  // since the last safe line: what may be open that takes in more lines than a paragraph does
  let mayBeInContainer = false
  let mayBeInTable = false
  // an HTML block that goes on to the next blank line: what looks like the start of a block is not
  let mayBeInHtml = false
  // the safe line is an item of an ordered list, and all lines since belong to it: they are indented at least as far
  let item: OrderedMarker | undefined

  const isOpaque = (): boolean => open.type === 'html' || (open.type === 'fence' && open.indent === 0)

  function goOnFence(line: Line, first: number, column: number, { fence, indent }: Open & { type: 'fence' }): void {
    if (line.unitAt(first) !== fence.of && indent === 0) return
    const closer = readFence(line, first)
    const closes = closer?.of === fence.of && closer.length >= fence.length && !closer.hasInfo
    if (indent === 0) {
      if (closes && column <= MOST_INDENT) open = NOTHING
      // a fence that is indented may be one of a list item, which a line with less ends
    } else if (column < indent) open = LOST
    else if (closes) open = column === indent ? NOTHING : LOST
  }

  function startFence(fence: Fence, indent: number): void {
    open = mayBeInHtml ? LOST : { type: 'fence', fence, indent }
  }

  function startHtml(line: Line, indent: number): void {
    const text = line.text().slice(indent)
    const end: HtmlEnd = htmlEnd(text)
    if (end === 'blank') mayBeInHtml = true
    // whatever it is part of, it is over with the line; so are `<?>` and `<!-->`
    else if (end.test(text.slice(1))) return
    else open = mayBeInHtml || indent > 0 ? LOST : { type: 'html', end }
  }

  /** What the line opens, which begins with `unit` after at most three spaces. */
  function startBlock(line: Line, unit: number, first: number): void {
    const indent = first - line.start
    if (isLong(line)) mayBeInContainer = mayBeInTable = true
    const fence = readFence(line, first)
    if (fence !== undefined) startFence(fence, indent)
    else if (unit === LESS) startHtml(line, indent)
    else if (mayStartContainer(line, unit, first)) mayBeInContainer = true
    if (mayBeDelimiterRow(line, first)) mayBeInTable = true
  }

  /** Whether a line that begins at the margin is a safe one. */
  function isSafe(line: Line, unit: number): boolean {
    if (isBulletItem(line, unit)) return afterBlank || !mayBeInHtml
    // micromark takes a list that follows indented code for one that interrupts it: an empty item would be none
    if (afterBlank) return unit !== BYTE_ORDER_MARK && !(afterIndented && mayInterrupt(unit))
    if (mayBeInHtml) return false
    if (isDigit(unit)) return item !== undefined && readOrderedMarker(line)?.mark === item.mark
    if (mayBeInContainer || mayBeInTable) return false
    // a fence ends a paragraph as text begins one
    if (unit === BACKTICK || unit === TILDE) return true
    // a row may begin a table here as well as in the lines before
    return (
      isText(unit) ||
      opensNothing(unit, line.unitAt(line.start + 1)) ||
      (unit === PIPE && !mayBeDelimiterRow(line, line.start))
    )
  }

  function begin(line: Line, unit: number): void {
    mayBeInContainer = mayBeInTable = mayBeInHtml = false
    item = isDigit(unit) ? readOrderedMarker(line) : undefined
  }

  /** A blank line ends all but containers and what has an end of its own. */
  function takeBlank(): boolean {
    afterBlank = true
    mayBeInHtml = mayBeInTable = false
    return open.type === 'nothing' && !mayBeInContainer && !afterIndented
  }

  function takeAny(line: Line, unit: number, first: number, column: number): boolean {
    let safe = false
    const wasOpaque = isOpaque()
    if (open.type === 'fence') goOnFence(line, first, column, open)
    else if (open.type === 'html') {
      if (isLong(line)) open = LOST
      else if (open.end.test(line.text())) open = NOTHING
    } else if (open.type === 'nothing') {
      safe = column === 0 && isSafe(line, unit)
      if (safe) begin(line, unit)
      else if (item !== undefined && column < item.width) item = undefined
      if (column <= MOST_INDENT) startBlock(line, unit, first)
      // an opening mark may be followed by the closing one somewhere
      if (isLong(line) && open !== NOTHING) open = LOST
    }
    // nothing is open after such a block
    afterBlank = wasOpaque && open.type === 'nothing'
    afterIndented = column > MOST_INDENT
    return safe
  }

  return {
    isOpaque,
    openFence: () => (open.type === 'fence' && open.indent === 0 ? open.fence.of : 0),
    leastIndent() {
      if (open === NOTHING) return 0
      return open.type === 'fence' && open.indent > 0 ? open.indent : Number.POSITIVE_INFINITY
    },
    mayBeInHtml: () => mayBeInHtml,
    leaveOut() {
      afterBlank = true
      afterIndented = mayBeInHtml = false
    },
    openTable() {
      mayBeInTable = true
    },
    take(line, isClear) {
      let first = line.start
      while (line.unitAt(first) === SPACE) first++
      let column = first - line.start
      // a tab is as good as four spaces: at the root nothing begins after it
      if (line.unitAt(first) === TAB) column = MOST_INDENT + 1
      while (isSpace(line.unitAt(first))) first++
      if (first >= line.contentEnd) return takeBlank()
      const isFound = open.type === 'lost' && afterBlank && column === 0 && isClear()
      if (isFound && isBlind) {
        const safe = isSafe(line, line.unitAt(first))
        afterBlank = afterIndented = false
        return safe
      }
      if (isFound) open = NOTHING
      return takeAny(line, line.unitAt(first), first, column)
    },
  }
}

/** More spaces than this before it make a block code, or part of a container. */
const MOST_INDENT = 3

function isLong(line: Line): boolean {
  return line.contentEnd - line.start > LONGEST_LINE
}

function mayStartContainer(line: Line, unit: number, first: number): boolean {
  if (unit === OPENING_BRACKET) return line.unitAt(first + 1) === CARET
  // a bullet is one only before white space or the end of the line
  return unit === GREATER || isDigit(unit) || (isBullet(unit) && !(line.unitAt(first + 1) > SPACE))
}

/** Whether the line is one item of a bullet list: nothing but open code can keep it from being one. */
function isBulletItem(line: Line, unit: number): boolean {
  if (!isBullet(unit) || line.unitAt(line.start + 1) !== SPACE) return false
  return isItemText(line.unitAt(line.start + 2), line.unitAt(line.start + 3))
}

interface OrderedMarker {
  readonly mark: number
  /** Up to the content of the item: 4 for `12. `. */
  readonly width: number
}

/** The marker of an ordered item with something in it, at the margin. */
function readOrderedMarker(line: Line): OrderedMarker | undefined {
  let at = line.start
  while (isDigit(line.unitAt(at)) && at - line.start < 9) at++
  const mark = line.unitAt(at)
  const isItem = (mark === DOT || mark === CLOSING_PARENTHESIS) && line.unitAt(at + 1) === SPACE
  return isItem && isItemText(line.unitAt(at + 2), line.unitAt(at + 3))
    ? { mark, width: at + 2 - line.start }
    : undefined
}

/** Whether a line may be the delimiter row of a table. */
function mayBeDelimiterRow(line: Line, first: number): boolean {
  const isPart = (unit: number): boolean => unit === PIPE || unit === HYPHEN || unit === COLON || isSpace(unit)
  for (let at = first; at < line.contentEnd; at++) if (!isPart(line.unitAt(at))) return false
  return true
}
