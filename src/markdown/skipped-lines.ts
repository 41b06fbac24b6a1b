import { type History, RING_MASK } from '../core/history.ts'
import { isText } from '../core/is-text.ts'
import { BYTE_ORDER_MARK, isBullet, isLineEnd, isSpace, SPACE } from './characters.ts'
import { isItemText } from './item-text.ts'
import { mayInterrupt } from './may-interrupt.ts'

/**
 * Lines that nobody looks at before there is a question. None of them opens code or HTML at the root, is part of it, or of a
 * table that is followed. Most lines are such, so they cost nothing: only where they begin is known.
 */
export interface SkippedLines {
  /** All lines from this one on are skipped, up to the one that is looked at next. */
  restart(line: number): void
  /** The first of them. */
  first(): number
  /**
   * Whether a parser could begin anew at a line, whatever came before the lines that are skipped.
   * @param isInHtml whether HTML may be open before them that goes on to a blank line.
   */
  isSafe(line: number, isInHtml: boolean): boolean
  /** Forgets the lines before the last safe one before `end`. @returns whether there is such a line. */
  shorten(end: number, isInHtml: boolean): boolean
}

export function createSkippedLines({ ring, lines }: History): SkippedLines {
  let first = 0
  // of the lines before this one it is known that they are not safe
  let searched = 0

  const unitAt = (offset: number): number => ring[offset & RING_MASK] as number

  function isBlank(line: number): boolean {
    let offset = lines.startOf(line)
    while (isSpace(unitAt(offset))) offset++
    return isLineEnd(unitAt(offset))
  }

  /** An item at the margin, with something in it: only code and HTML could keep it from being one. */
  function isItemAt(start: number): boolean {
    const isMarker = isBullet(unitAt(start)) && unitAt(start + 1) === SPACE
    return isMarker && isItemText(unitAt(start + 2), unitAt(start + 3))
  }

  function isSafe(line: number, isInHtml: boolean): boolean {
    const start = lines.startOf(line)
    const unit = unitAt(start)
    if (isSpace(unit) || isLineEnd(unit) || unit === BYTE_ORDER_MARK) return false
    if (!isInHtml && isItemAt(start)) return true
    if (line === first || !isBlank(line - 1)) return false
    // micromark takes a list that follows indented code for one that interrupts it
    return !mayInterrupt(unit) || (line - 1 > first && isText(unitAt(lines.startOf(line - 2))))
  }

  function restart(line: number): void {
    first = searched = line
  }

  return {
    restart,
    first: () => first,
    isSafe,
    shorten(end, isInHtml) {
      // from the end: of most texts the latest paragraph is enough
      let line = end - 1
      while (line >= searched && !isSafe(line, isInHtml)) line--
      const isFound = line >= searched
      if (isFound) first = line
      searched = end
      return isFound
    },
  }
}
