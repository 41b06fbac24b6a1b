export const TAB = 9
export const LINE_FEED = 10
export const CARRIAGE_RETURN = 13
export const SPACE = 32
export const CLOSING_PARENTHESIS = 41
export const ASTERISK = 42
export const PLUS = 43
export const HYPHEN = 45
export const DOT = 46
export const COLON = 58
export const LESS = 60
export const GREATER = 62
export const OPENING_BRACKET = 91
export const BACKSLASH = 92
export const CLOSING_BRACKET = 93
export const CARET = 94
export const BACKTICK = 96
export const PIPE = 124
export const TILDE = 126
export const BYTE_ORDER_MARK = 0xfeff

/** The white space of cells and prefixes: no-break and full-width spaces are content. */
export function isSpace(unit: number): boolean {
  return unit === SPACE || unit === TAB
}

export function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** The markers of a bullet list. */
export function isBullet(unit: number): boolean {
  return unit === HYPHEN || unit === ASTERISK || unit === PLUS
}

/** A letter of any script: a line that begins with one is text, and no heading. */
export function isLetter(unit: number): boolean {
  return ((unit | 32) >= 97 && (unit | 32) <= 122) || (unit > 127 && unit !== BYTE_ORDER_MARK)
}
