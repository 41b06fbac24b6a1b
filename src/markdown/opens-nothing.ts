import { ASTERISK, BACKTICK, CARET, OPENING_BRACKET, SPACE, TILDE } from './characters.ts'

/**
 * Whether text begins with a character that might begin a block, if another followed it: a link is no footnote, what is bold
 * no list, and code in a line no fence.
 */
export function opensNothing(unit: number, next: number): boolean {
  if (unit === OPENING_BRACKET) return next !== CARET
  if (unit === BACKTICK || unit === TILDE) return next > SPACE && next !== unit
  return unit === ASTERISK && next > SPACE
}
