import type { Extension } from 'micromark-util-types'
import { RING_MASK } from '../core/history.ts'
import { createCatchUp } from './catch-up.ts'
import { isBullet, isSpace, isText, SPACE } from './characters.ts'
import type { Desk } from './desk.ts'
import { createFrontMatter } from './front-matter.ts'
import { isItemText } from './item-text.ts'
import { LONGEST_LINE } from './limits.ts'
import type { Line } from './line.ts'
import { contentEnd, createLineView } from './line-view.ts'
import { createLongLine } from './long-line.ts'
import { opensNothing } from './opens-nothing.ts'
import type { PreviousLine } from './previous-line.ts'
import { createRootTracker } from './root-tracker.ts'
import { createTableTokenizer, type TableTokenizer } from './table-tokenizer.ts'

/** What is known of a line when it ends: whether it opens nothing, is blank, or belongs to code or front matter. */
export type LineKind = 'text' | 'blank' | 'opaque' | 'other'

/** There has been none but spaces. */
export const NONE_YET = -1
/** It is not known. */
export const UNKNOWN = -2

/**
 * Follows the lines of a document, and knows how to ask micromark about them: from the last line on at which a parser could
 * begin, and only when there is a question.
 */
export interface LineBlocks {
  /** The line that ended last. */
  line(): Line
  /** The line before it. */
  previous(): PreviousLine
  /** A line begins. @returns whether it can be a row: not in front matter, and not surely in code or HTML. */
  startLine(offset: number): boolean
  /** The line, and the document, begins here: what came before is no text. */
  skipTo(offset: number): void
  /**
   * The line ends, if that is simple: most lines must cost next to nothing.
   * @param first offset of the first unit that is no space, with nothing but spaces before it; or `NONE_YET` or `UNKNOWN`.
   * @returns what it is; undefined: `endLine` has to be called.
   */
  passLine(end: number, first: number): LineKind | undefined
  /** The line ends. */
  endLine(end: number): LineKind
  /** Whether text and blank lines at the margin may be skimmed: nothing is open that they could be part of. */
  isBare(): boolean
  /** The line ends, and the next one begins: it is text at the margin, or blank, after a line that left all bare. */
  skim(end: number, isBlank: boolean): void
  /** What the fence is made of whose lines may be skimmed; 0: none is open. */
  openFence(): number
  /** The line ends, and the next one begins: it is code inside that fence. */
  skimCode(end: number): void
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

export function createLineBlocks(desk: Desk, extensions: readonly Extension[]): LineBlocks {
  const { history } = desk
  const root = createRootTracker(extensions.length > 0)
  const frontMatter = createFrontMatter()
  const long = createLongLine(history)
  const view = createLineView(history, long)
  const catchUp = createCatchUp(history, () => createTableTokenizer(extensions))
  let start = 0
  let end = 0
  let kind: LineKind = 'blank'
  let isMoved = false
  let isFresh = false
  let previousStart = 0
  let previousEnd = 0
  let previousKind: LineKind = 'blank'
  // which cannot be once the second line is over
  let mayBeFrontMatter = true
  // lines were skimmed, of which the last is the previous one
  let isSkimmed = false
  // where the lines of code begin that were skimmed
  let codeStart = -1

  const unitAt = (offset: number): number => history.ring[offset & RING_MASK] as number
  const read = (): TableTokenizer => catchUp.read(end, desk.at)

  function line(): Line {
    if (!isMoved) view.move(start, end)
    isMoved = true
    return view
  }

  function startAnew(): void {
    isFresh = true
    catchUp.restart(start)
  }

  /** @returns whether the line is part of front matter, or may be. */
  function takeFrontMatter(isBlank: boolean): boolean {
    mayBeFrontMatter = frontMatter.take(view, isBlank)
    if (mayBeFrontMatter) catchUp.restart(end)
    return mayBeFrontMatter
  }

  /** The parser could begin at the last line that was skimmed, or needs none of the code. */
  function endSkim(): void {
    isSkimmed = false
    if (codeStart >= 0) {
      catchUp.patch(codeStart, start)
      codeStart = -1
      return
    }
    root.passBare(previousKind === 'blank')
    catchUp.restart(previousStart)
  }

  function endAny(): LineKind {
    line()
    let first = start
    while (isSpace(view.unitAt(first))) first++
    const isBlank = first >= view.contentEnd
    if (mayBeFrontMatter && takeFrontMatter(isBlank)) return 'opaque'
    const wasOpaque = root.isOpaque()
    if (root.take(view, () => catchUp.read(start, desk.at).isClear())) startAnew()
    if (view.contentEnd - start > LONGEST_LINE) catchUp.patch(start, end, view.text())
    // the lines that open and close a block of code say all
    if (!wasOpaque || !root.isOpaque()) return isBlank ? 'blank' : 'other'
    catchUp.patch(start, end)
    return 'opaque'
  }

  /**
   * Takes a line of which the first characters say all.
   * @returns what it is; undefined: it has to be looked at.
   */
  function takePlain(first: number): LineKind | undefined {
    if (first === NONE_YET) {
      if (root.takeBlank()) startAnew()
      return 'blank'
    }
    const unit = unitAt(first)
    const next = unitAt(first + 1)
    if (isText(unit) || opensNothing(unit, next)) {
      if (root.takeText(first - start)) startAnew()
      return 'text'
    }
    if (!isBullet(unit) || next !== SPACE || !isItemText(unitAt(first + 2), unitAt(first + 3))) return undefined
    if (root.takeItem(first - start)) startAnew()
    return 'text'
  }

  return {
    line,
    previous: () => ({
      start: previousStart,
      end: contentEnd(history.ring, previousStart, previousEnd),
      isBlank: previousKind === 'blank',
    }),
    startLine(offset) {
      previousStart = start
      previousEnd = end
      previousKind = kind
      start = offset
      return !(root.isOpaque() || (mayBeFrontMatter && frontMatter.isOpen()))
    },
    skipTo(offset) {
      start = offset
      catchUp.restart(offset)
    },
    endLine(offset) {
      if (isSkimmed) endSkim()
      end = offset
      isFresh = isMoved = false
      kind = endAny()
      catchUp.keep(end, desk.at)
      return kind
    },
    passLine(offset, first) {
      if (isSkimmed) endSkim()
      end = offset
      isFresh = isMoved = false
      if (mayBeFrontMatter || first === UNKNOWN || offset - start > LONGEST_LINE || !root.isCalm()) return undefined
      const plain = takePlain(first)
      if (plain === undefined) return undefined
      kind = plain
      if (!isFresh) catchUp.keep(end, desk.at)
      return kind
    },
    isBare: () => !mayBeFrontMatter && root.isBare(),
    skim(offset, isBlank) {
      previousStart = start
      previousEnd = offset
      previousKind = kind = isBlank ? 'blank' : 'text'
      start = offset
      isSkimmed = true
    },
    openFence: root.openFence,
    skimCode(offset) {
      if (codeStart < 0) codeStart = start
      previousStart = start
      previousEnd = offset
      previousKind = kind = 'opaque'
      start = offset
      isSkimmed = true
    },
    isFresh: () => isFresh,
    read,
    patch(text) {
      catchUp.patch(start, end, text)
    },
    openTable: root.openTable,
    keep(length) {
      if (isSkimmed) endSkim()
      long.keep(start, length)
      catchUp.keep(start, length)
    },
  }
}
