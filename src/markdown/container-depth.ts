import { ASTERISK, CLOSING_PARENTHESIS, DOT, GREATER, HYPHEN, isDigit, isSpace, PLUS, TAB } from './characters.ts'

/** The mark of a footnote definition: a `]` that is escaped does not end its label. */
const FOOTNOTE = /\[\^(?:\\.|[^\\\]])*\]:/y

const NESTED_FOOTNOTE = /^[ \t>]+\[\^/

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

/**
 * Whether a line may open a footnote inside another one. The same four spaces go on with any number of them, so that a single
 * line does not tell how deep they are: whoever reads lines has to count.
 */
export function mayNestFootnote(line: string): boolean {
  return NESTED_FOOTNOTE.test(line)
}
