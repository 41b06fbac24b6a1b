/** What a unit below U+0080 is to a reader of JSON. */
export const PLAIN = 0
export const DIGIT = 1
export const BLANK = 2
export const QUOTE = 3
export const BACKSLASH = 4
export const CONTROL = 5
export const MARK = 6

/** In a string. */
export const IN_STRING = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 48 && unit <= 57) return DIGIT
  if (unit === 32 || unit === 127) return BLANK
  if (unit === 34 || unit === 39) return QUOTE
  if (unit === 92) return BACKSLASH
  return unit < 32 ? CONTROL : PLAIN
})

/** Between tokens. */
export const BETWEEN = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit === 32 || unit === 9 || unit === 10 || unit === 13) return BLANK
  if (unit < 32 || unit === 127) return CONTROL
  if (unit === 34 || unit === 39) return QUOTE
  return '{}[],:/#'.includes(String.fromCharCode(unit)) ? MARK : PLAIN
})
