import type { styleText } from 'node:util'

/** What a terminal can do to a text. */
export type Style = Parameters<typeof styleText>[0]

/** Text of one style. A newline in it begins a new line. */
export interface Piece {
  readonly text: string
  readonly style?: Style
}

/**
 * Breaks text into lines of at most `width` characters, between words where it can. Counts UTF-16 units: wide characters
 * come out too wide.
 */
export function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0

  function feedLine(): void {
    const last = line.at(-1)
    if (last !== undefined) line[line.length - 1] = { ...last, text: last.text.trimEnd() }
    lines.push(line)
    line = []
    used = 0
  }

  function put(text: string, style: Style | undefined): void {
    if (used + text.length > width) feedLine()
    if (used === 0 && text.trim() === '') return
    const last = line.at(-1)
    if (last !== undefined && last.style === style) line[line.length - 1] = { ...last, text: last.text + text }
    else line.push(style === undefined ? { text } : { text, style })
    used += text.length
  }

  for (const { text, style } of pieces) {
    for (const token of text.match(/\n|[^\S\n]+|\S+/g) ?? []) {
      if (token === '\n') feedLine()
      else for (let at = 0; at < token.length; at += width) put(token.slice(at, at + width), style)
    }
  }
  feedLine()
  return lines
}
