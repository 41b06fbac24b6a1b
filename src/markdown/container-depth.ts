import { ASTERISK, CLOSING_PARENTHESIS, DOT, GREATER, HYPHEN, isDigit, isSpace, PLUS, TAB } from './characters.ts'

/**
 * At least as many containers as can be open after a line, whatever came before it: one for each mark at its beginning, and
 * one for every two columns of white space.
 */
export function containerDepth(line: string): number {
  let marks = 0
  let columns = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (isSpace(unit)) columns += unit === TAB ? 4 : 1
    else if (unit === GREATER) marks++
    else if (isMark(unit)) {
      if (!isSpace(line.charCodeAt(at + 1))) break
      marks++
    } else if (!isDigit(unit)) break
  }
  return marks + columns / 2
}

function isMark(unit: number): boolean {
  return unit === HYPHEN || unit === ASTERISK || unit === PLUS || unit === DOT || unit === CLOSING_PARENTHESIS
}
