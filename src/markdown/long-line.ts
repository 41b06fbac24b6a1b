import { type History, RING_MASK } from '../core/history.ts'
import { GREATER, isDigit, isLetter, isSpace } from './characters.ts'

/** Units of a long line that are kept from its beginning and its end. */
const HEAD = 8192
const TAIL = 64
/** Marks that may end an HTML block, wherever they stand in a line. */
const HTML_ENDS = ['-->', '?>', ']]>', '</script>', '</pre>', '</style>', '</textarea>']

/**
 * Keeps of a line that is longer than what is remembered what decides about blocks: its beginning, its end, and one of each
 * mark in between. Fed in pieces; what it keeps does not depend on where they end.
 */
export interface LongLine {
  /** Reads on up to `length`, which is in the line that begins at `start`. */
  keep(start: number, length: number): void
  /** The line from `start` to `end` in short. */
  text(start: number, end: number): string
}

export function createLongLine(history: History): LongLine {
  const { ring } = history
  let start = 0
  let head = ''
  // the middle is read up to here
  let read = 0
  // whether all that was read is one character: a fence, a rule or an underline that is longer than what is kept of it
  let isOneRun = false
  let marks = new Set<string>()

  function readMiddle(to: number): void {
    for (let offset = read; offset < to; offset++) {
      const unit = ring[offset & RING_MASK] as number
      if (isOneRun && unit === ring[(offset - 1) & RING_MASK]) continue
      isOneRun = false
      // one letter stands for all text: it is enough to tell a paragraph from a rule
      if (isLetter(unit) || isDigit(unit)) marks.add('x')
      else if (!isSpace(unit)) marks.add(String.fromCharCode(unit))
      if (unit === GREATER) addHtmlEnd(offset + 1)
    }
    read = Math.max(read, to)
  }

  function addHtmlEnd(end: number): void {
    const before = history.slice(end - 11, end, end).toLowerCase()
    for (const mark of HTML_ENDS) if (before.endsWith(mark)) marks.add(mark)
  }

  function keep(lineStart: number, length: number): void {
    if (lineStart !== start) {
      start = lineStart
      head = ''
      marks = new Set()
    }
    if (length - start <= HEAD) return
    if (head === '') {
      head = history.slice(start, start + HEAD, length)
      read = start + HEAD
      isOneRun = head === head.charAt(0).repeat(HEAD)
    }
    readMiddle(length - TAIL)
  }

  return {
    keep,
    text(lineStart, end) {
      keep(lineStart, end)
      const tail = history.slice(end - TAIL, end, end)
      return isOneRun ? head + tail : `${head} ${[...marks].join('')}${tail}`
    },
  }
}
