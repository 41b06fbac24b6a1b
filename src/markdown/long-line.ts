import type { History, RING_MASK } from '../core/history.ts'
import { GREATER, isDigit, isLetter, isSpace } from './characters.ts'

/** Units of a long line that are kept from its beginning and its end. */
const HEAD = 8192
const TAIL = 64
const LETTER = 0x78
/** Stands for all that is not ASCII. */
const OTHER = 128
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
  let marks = ''
  // which of ASCII have been seen, and whether anything else: a set would cost as much as all else that is done with JSON on one line
  const seen = new Uint8Array(OTHER + 1)

  function readMiddle(to: number): void {
    // locals and literals, as in the scanner
    const units = ring
    const known = seen
    const mask: typeof RING_MASK = 0x7fff
    const other: typeof OTHER = 128
    let offset = read
    if (isOneRun) {
      while (offset < to && units[offset & mask] === units[(offset - 1) & mask]) offset++
      isOneRun = offset >= to
    }
    for (; offset < to; offset++) {
      const unit = units[offset & mask] as number
      if (known[Math.min(unit, other)] === 0) addMark(unit, offset + 1)
    }
    read = Math.max(read, to)
  }

  function addMark(unit: number, end: number): void {
    // one letter stands for all text: it is enough to tell a paragraph from a rule
    const mark = isLetter(unit) || isDigit(unit) ? LETTER : unit
    // what may end a comment has to be looked at each time
    if (unit === GREATER) addHtmlEnd(end)
    else seen[Math.min(unit, OTHER)] = 1
    if (!isSpace(unit)) add(String.fromCharCode(mark))
  }

  function add(mark: string): void {
    if (!marks.includes(mark)) marks += mark
  }

  function addHtmlEnd(end: number): void {
    const before = history.slice(end - 11, end, end).toLowerCase()
    for (const mark of HTML_ENDS) if (before.endsWith(mark)) add(mark)
  }

  function keep(lineStart: number, length: number): void {
    if (lineStart !== start) {
      start = lineStart
      head = ''
      marks = ''
      seen.fill(0)
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
      return isOneRun ? head + tail : `${head} ${marks}${tail}`
    },
  }
}
