import type { Event, TokenizeContext } from 'micromark-util-types'
import { openContainers } from './open-containers.ts'

/** The block that is open in the innermost container, and the lines that opened it. */
export interface OpenLeaf {
  readonly flow: TokenizeContext | undefined
  readonly construct: TokenizeContext['currentConstruct']
  readonly lines: readonly number[]
  /** Containers that were open; only of a block that goes on to an end of its own. */
  readonly depth: number
}

/**
 * The lines that bring a parser into the state in which another one is: of each container that is open the line with its
 * mark, and of the block in it those that opened it.
 *
 * @param lines all lines that the other one has read, with their ends.
 * @param paragraph the first line of an open paragraph; 0: none is open.
 * @param isRaw whether the lines that opened containers stay as they are; otherwise nothing is open after each of them.
 */
export function openingLines(
  events: readonly Event[],
  lines: readonly string[],
  leaf: OpenLeaf,
  paragraph: number,
  isRaw: boolean,
): string[] {
  const lineOf = (number: number): string => (lines[number - 1] as string).slice(0, -1)
  const wanted = new Map<number, string>()
  const starts = lineStarts(lines)
  for (const { line, offset } of openContainers(events)) {
    const text = lineOf(line)
    const size = offset - (starts[line - 1] as number)
    // what becomes of an item that begins with blank lines depends on these
    if (text.slice(size).trim() === '' && (lines[line] ?? '').trim() === '') {
      wanted.set(line, text)
      if (line < lines.length) wanted.set(line + 1, lineOf(line + 1))
      continue
    }
    const mark = text.slice(0, size)
    // a heading leaves nothing open that the next line could continue; a tab may belong to the mark in part, and stays
    const white = /^[ \t]*/.exec(text.slice(size))?.[0] as string
    const space = mark.includes('\t') || white.includes('\t') ? white : ''
    wanted.set(line, isRaw ? text : /[ >\t]$/.test(mark + space) ? `${mark}${space}#` : `${mark} #`)
  }
  for (const line of leaf.lines) if (line > 0) wanted.set(line, lineOf(line))
  if (paragraph > 0 && paragraph < lines.length) {
    // alone, the latest line of a paragraph may be something else, such as an item or HTML; or make a table with the first
    wanted.set(paragraph, lineOf(paragraph))
    wanted.set(lines.length - 0.5, `x${'|'.repeat(lineOf(lines.length).split('|').length + 1)}`)
  }
  return [...wanted].sort(([one], [other]) => one - other).map(([, text]) => text)
}

/** Offsets at which the lines of a session begin. */
function lineStarts(lines: readonly string[]): number[] {
  let offset = 0
  return lines.map((line) => {
    const start = offset
    offset += line.length
    return start
  })
}
