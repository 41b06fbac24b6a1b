import { ASTERISK, CLOSING_PARENTHESIS, DOT, GREATER, HYPHEN, isDigit, isSpace, PLUS, TAB } from './characters.ts'

/** The mark of a footnote definition: a `]` that is escaped does not end its label. */
const FOOTNOTE = /\[\^(?:\\.|[^\\\]])*\]:/y

/**
 * At least as many containers as a line can open or go on with, whatever came before it: one for each mark at its beginning,
 * and one for every two columns of white space.
 */
export function containerDepth(line: string): number {
  let marks = 0
  let columns = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (isSpace(unit)) columns += unit === TAB ? 4 : 1
    else if (unit === GREATER) marks++
    else if (isMark(unit)) {
      if (at + 1 < line.length && !isSpace(line.charCodeAt(at + 1))) break
      marks++
    } else if (!isDigit(unit)) {
      FOOTNOTE.lastIndex = at
      if (!FOOTNOTE.test(line)) break
      marks++
      at = FOOTNOTE.lastIndex - 1
    }
  }
  return marks + columns / 2
}

function isMark(unit: number): boolean {
  return unit === HYPHEN || unit === ASTERISK || unit === PLUS || unit === DOT || unit === CLOSING_PARENTHESIS
}
