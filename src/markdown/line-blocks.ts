import type { Extension } from 'micromark-util-types'
import { type History, RING_MASK } from '../core/history.ts'
import { createCatchUp } from './catch-up.ts'
import { BACKTICK, isSpace, TILDE } from './characters.ts'
import type { Desk } from './desk.ts'
import { readFence } from './fence.ts'
import { createFrontMatter } from './front-matter.ts'
import { LONGEST_BACKLOG, LONGEST_LINE } from './limits.ts'
import type { Line } from './line.ts'
import { contentEnd, createLineView } from './line-view.ts'
import { createLongLine } from './long-line.ts'
import type { PreviousLine } from './previous-line.ts'
import { createRootTracker } from './root-tracker.ts'
import { createSkippedLines } from './skipped-lines.ts'
import { createTableTokenizer, type TableTokenizer } from './table-tokenizer.ts'

/** What is known of a line when it ends: whether it is blank, or belongs to code or front matter. */
export type LineKind = 'blank' | 'opaque' | 'other'

/**
 * Follows the lines of a document, and knows how to ask micromark about them: from the last line on at which a parser could
 * begin, and only when there is a question. It is told of the end of a line, or not, where that may be skipped.
 */
export interface LineBlocks {
  /** The line that ended last. */
  line(): Line
  /** The line before it. */
  previous(): PreviousLine
  /** Whether the next line can be a row: it is not in front matter, and not surely in code or HTML. */
  mayHaveRow(): boolean
  /** The line, and the document, begins here: what came before is no text. */
  skipTo(offset: number): void
  /** The line ends, and all before it have ended. */
  endLine(end: number): LineKind
  /**
   * Lines may be skipped that open no code and no HTML if they are indented so far, or blank. `Infinity`: none may be.
   */
  leastIndent(): number
  /** What the fence is made of whose lines may be skipped; 0: none is open. */
  openFence(): number
  /** The line, which has ended, is skipped. To be called for each 256th line at least. */
  skip(): void
  /** Whether the line that ended last is one at which all is new: no table goes on. */
  isFresh(): boolean
  /** The parser, when it has read all lines that have ended. */
  read(): TableTokenizer
  /** The line that ended last is not for the parser, or reads otherwise. */
  patch(text?: string): void
  /** The current line is a delimiter row once it is repaired. */
  openTable(): void
  /** To be called before the beginning of a long line, or of what waits, is forgotten. */
  keep(length: number): void
}

/** So many lines are skipped before it is looked for one at which a parser could begin. */
const MOST_SKIPPED = 200
/** Nothing is open that only a parser could tell the end of. */
const UNASKED = (): boolean => false

export function createLineBlocks(desk: Desk, extensions: readonly Extension[]): LineBlocks {
  const { history } = desk
  const { ring, lines } = history
  const root = createRootTracker(extensions.length > 0)
  const frontMatter = createFrontMatter()
  const long = createLongLine(history)
  const view = createLineView(history, long)
  const catchUp = createCatchUp(history, () => createTableTokenizer(extensions))
  const skipped = createSkippedLines(history)
  // where the document begins, and where the last line ends that was not skipped
  let documentStart = 0
  let end = 0
  let isMoved = false
  let isFresh = false
  // which cannot be once the second line is over
  let mayBeFrontMatter = true

  const startOf = (line: number): number => Math.max(documentStart, lines.startOf(line))
  const start = (): number => startOf(lines.current())
  // in the middle of a line up to its start
  const read = (): TableTokenizer => catchUp.read(Math.max(start(), end), desk.at)

  function line(): Line {
    if (!isMoved) view.move(start(), end)
    isMoved = true
    return view
  }

  /** @returns whether the line is part of front matter, or may be. */
  function takeFrontMatter(): boolean {
    mayBeFrontMatter = frontMatter.take(view, isBlank(view))
    if (mayBeFrontMatter) catchUp.restart(end)
    return mayBeFrontMatter
  }

  /** Catches up with the lines that were skipped, up to the current one. */
  function settle(): void {
    const current = lines.current()
    if (root.isOpaque()) catchUp.patch(startOf(skipped.first()), startOf(current))
    else if (skipped.first() < current) {
      shorten()
      for (let line = skipped.first(); line < current; line++) {
        view.move(startOf(line), startOf(line + 1))
        if (root.take(view, UNASKED)) catchUp.restart(view.start)
      }
      isMoved = false
    }
    skipped.restart(current)
  }

  function shorten(): void {
    if (!skipped.shorten(lines.current(), root.mayBeInHtml())) return
    root.leaveOut()
    catchUp.restart(startOf(skipped.first()))
  }

  /** Whether the current line makes it unnecessary to know the lines that were skipped. */
  function endsSkipped(): boolean {
    const current = lines.current()
    if (skipped.first() >= current || root.isOpaque()) return false
    return skipped.isSafe(current, root.mayBeInHtml()) || (!root.mayBeInHtml() && isFenceAtMargin())
  }

  /** Which ends all that lines before it have opened, but HTML. */
  function isFenceAtMargin(): boolean {
    const unit = ring[start() & RING_MASK]
    return (unit === BACKTICK || unit === TILDE) && readFence(line(), start()) !== undefined
  }

  function endAny(): LineKind {
    const { start } = line()
    if (mayBeFrontMatter && takeFrontMatter()) return 'opaque'
    const wasOpaque = root.isOpaque()
    isFresh = root.take(view, () => catchUp.read(start, desk.at).isClear())
    if (isFresh) catchUp.restart(start)
    if (view.contentEnd - start > LONGEST_LINE) catchUp.patch(start, end, view.text())
    // the lines that open and close a block of code say all
    if (!wasOpaque || !root.isOpaque()) return isBlank(view) ? 'blank' : 'other'
    catchUp.patch(start, end)
    return 'opaque'
  }

  return {
    line,
    previous() {
      const current = lines.current()
      if (current === 0) return { start: documentStart, end: documentStart, isBlank: true }
      const start = startOf(current - 1)
      const end = contentEnd(ring, start, startOf(current))
      return { start, end, isBlank: isBlankUpTo(end, start, ring) }
    },
    mayHaveRow: () => !(root.isOpaque() || (mayBeFrontMatter && frontMatter.isOpen())),
    skipTo(offset) {
      documentStart = offset
      catchUp.restart(offset)
    },
    endLine(offset) {
      end = offset
      isFresh = isMoved = false
      if (endsSkipped()) root.leaveOut()
      else settle()
      const kind = endAny()
      skipped.restart(lines.current() + 1)
      catchUp.keep(end, desk.at)
      return kind
    },
    leastIndent: () => (mayBeFrontMatter ? Number.POSITIVE_INFINITY : root.leastIndent()),
    openFence: root.openFence,
    skip() {
      if (lines.current() - skipped.first() < MOST_SKIPPED) return
      if (!root.isOpaque()) shorten()
      if (lines.current() - skipped.first() >= MOST_SKIPPED) settle()
    },
    isFresh: () => isFresh,
    read,
    patch(text) {
      catchUp.patch(start(), end, text)
    },
    openTable: root.openTable,
    keep(length) {
      if (skipped.first() < lines.current() && !root.isOpaque()) shorten()
      if (root.isOpaque() || length - startOf(skipped.first()) > LONGEST_BACKLOG) settle()
      long.keep(start(), length)
      catchUp.keep(start(), length)
    },
  }
}

function isBlank(line: Line): boolean {
  let first = line.start
  while (isSpace(line.unitAt(first))) first++
  return first >= line.contentEnd
}

function isBlankUpTo(end: number, start: number, ring: History['ring']): boolean {
  let first = start
  while (first < end && isSpace(ring[first & RING_MASK] as number)) first++
  return first >= end
}
