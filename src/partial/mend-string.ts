/** Escapes are matched as a whole, so that none of their backslashes is read as the beginning of another one. */
const PIECE = /\\u[\dA-Fa-f]{4}|\\(?:.|$)|\p{Cc}/gsu
const CONTROL = /\p{Cc}/u
const MAY_NEED = /[\\\p{Cc}]/u

/**
 * A string as it is written, quotes included, with control characters in it escaped. A backslash that escapes nothing goes, as
 * in JavaScript; a `\u` without its digits stays as text.
 *
 * @returns undefined if there is nothing to mend.
 */
export function mendString(literal: string): string | undefined {
  if (!MAY_NEED.test(literal)) return undefined
  const quote = literal[0] ?? ''
  const mended = literal.replace(PIECE, (piece) => mendPiece(piece, quote))
  return mended === literal ? undefined : mended
}

function mendPiece(piece: string, quote: string): string {
  if (piece === '\\u') return '\\\\u'
  const last = piece.slice(-1)
  if (CONTROL.test(last)) return `\\u${last.charCodeAt(0).toString(16).padStart(4, '0')}`
  const isEscape = piece.length > 2 || last === quote || '"\\/bfnrt'.includes(last)
  return isEscape ? piece : piece.slice(1)
}
