import { codeOf } from './encode.ts'
import { abbreviate, expand } from './notation.ts'

/** At the end of a part: the text ends here, without the newline of the line. */
const END = '⟨end⟩'

/**
 * Gives the text that the lines of one part of a case stand for. Each line ends with a newline, as in CommonMark's
 * `spec.txt`; the last one does not if the case says `end=none`, or if the part ends with `⟨end⟩`.
 *
 * @throws {NotationError} with an offset into the lines joined by newlines.
 */
export function toText(lines: readonly string[], endsWithNewline: boolean): string {
  if (lines.length === 0) return ''
  const notation = lines.join('\n')
  if (notation.endsWith(END)) return expand(notation.slice(0, -END.length))
  return expand(notation) + (endsWithNewline ? '\n' : '')
}

/** Gives lines that stand for a text, at least one: the inverse of `toText`. */
export function toLines(text: string, endsWithNewline: boolean): string[] {
  const needsMark = text === '' || (endsWithNewline && !text.endsWith('\n'))
  const shown = endsWithNewline && !needsMark ? text.slice(0, -1) : text
  const lines = abbreviate(shown).split('\n').map(readable)
  if (needsMark) lines.push((lines.pop() as string) + END)
  return lines
}

/** A line of one dot would end the part, and editors strip spaces from the end of a line. */
function readable(line: string): string {
  if (line === '.') return codeOf('.')
  return line.endsWith(' ') ? line.slice(0, -1) + codeOf(' ') : line
}
