import { isLineEnd } from './characters.ts'

/** Where a line of a whole text begins, and where its content ends, before LF, CRLF or CR. */
export interface LineSpan {
  readonly start: number
  readonly contentEnd: number
}

/** The line at `start`. */
export function lineAt(text: string, start: number): LineSpan {
  let contentEnd = start
  while (contentEnd < text.length && !isLineEnd(text.charCodeAt(contentEnd))) contentEnd++
  return { start, contentEnd }
}

/** Where the line begins that `offset` is in. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  return start
}

/** The line after one, if there is any. */
export function lineAfter(text: string, { contentEnd }: LineSpan): LineSpan | undefined {
  if (contentEnd >= text.length) return undefined
  return lineAt(text, contentEnd + (text.startsWith('\r\n', contentEnd) ? 2 : 1))
}
