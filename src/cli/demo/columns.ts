import { type Piece, type Style, wrap } from './wrap.ts'

/** Applies a style, or does not, where there are no colours. */
export type Paint = (style: Style, text: string) => string

const GAP = ' │ '
const NARROWEST = 60

/** Sets two texts side by side in `width` characters; below 60 one under the other. @returns lines. */
export function columns(left: readonly Piece[], right: readonly Piece[], width: number, paint: Paint): string[] {
  if (width < NARROWEST) {
    return [...wrap(left, width), [{ text: '─'.repeat(width) }], ...wrap(right, width)].map((line) =>
      toText(line, paint),
    )
  }
  const half = Math.floor((width - GAP.length) / 2)
  const [leftLines, rightLines] = [wrap(left, half), wrap(right, half)]
  return Array.from({ length: Math.max(leftLines.length, rightLines.length) }, (_, row) => {
    const line = leftLines[row] ?? []
    const padding = ' '.repeat(half - lengthOf(line))
    return `${toText(line, paint)}${padding}${GAP}${toText(rightLines[row] ?? [], paint)}`.trimEnd()
  })
}

const lengthOf = (line: readonly Piece[]): number => line.reduce((length, { text }) => length + text.length, 0)

const toText = (line: readonly Piece[], paint: Paint): string =>
  line.map(({ text, style }) => (style === undefined ? text : paint(style, text))).join('')
