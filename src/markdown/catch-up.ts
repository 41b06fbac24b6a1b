import type { History } from '../core/history.ts'
import { LONGEST_BACKLOG } from './limits.ts'
import type { TableTokenizer } from './table-tokenizer.ts'
import { withoutRepeats } from './without-repeats.ts'

/** Text that the parser may have to read, from the last safe line on; it is read when a question comes, or else never. */
export interface CatchUp {
  /** The parser would begin at this line: what was before is of no interest. */
  restart(offset: number): void
  /** Lines that read otherwise than they came; without a text, not at all. */
  patch(start: number, end: number, text?: string): void
  /** Reads what waits, up to the end of a line. @param length raw text that has come. */
  read(end: number, length: number): TableTokenizer
  /** Reads what waits up to the end of a line, if it is so much that it might be forgotten. */
  keep(end: number, length: number): void
}

interface Patch {
  readonly start: number
  end: number
  readonly text: string | undefined
}

/** @param createTokenizer called when the first question comes. */
export function createCatchUp(history: History, createTokenizer: () => TableTokenizer): CatchUp {
  let tokenizer: TableTokenizer | undefined
  let isFresh = true
  // what waits begins here; and the lines in it that are not to be read from the text
  let from = 0
  let patches: Patch[] = []

  function parser(): TableTokenizer {
    tokenizer ??= createTokenizer()
    if (isFresh) tokenizer.restart()
    isFresh = false
    return tokenizer
  }

  function linesUpTo(end: number, length: number): string[] {
    const lines: string[] = []
    const take = (to: number): void => {
      if (to > from) lines.push(...toLines(history.slice(from, to, length)))
      from = Math.max(from, to)
    }
    for (const { start, end: patchEnd, text } of patches) {
      take(start)
      if (text !== undefined) lines.push(text)
      from = patchEnd
    }
    take(end)
    patches = []
    return lines
  }

  function read(end: number, length: number): TableTokenizer {
    const reader = parser()
    if (end > from) for (const line of withoutRepeats(linesUpTo(end, length))) reader.read(line)
    return reader
  }

  return {
    restart(offset) {
      isFresh = true
      from = offset
      if (patches.length > 0) patches = []
    },
    patch(start, end, text) {
      const last = patches.at(-1)
      if (text !== undefined) patches.push({ start, end, text })
      else if (start === from && last === undefined) from = end
      else if (last !== undefined && last.text === undefined && last.end === start) last.end = end
      else patches.push({ start, end, text })
    },
    read,
    keep(end, length) {
      if (end > from && length - from > LONGEST_BACKLOG) read(end, length)
    },
  }
}

/** Lines without their ends. The text ends with one, or is the last of all. */
function toLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  if (/[\r\n]$/.test(text)) lines.pop()
  return lines
}
