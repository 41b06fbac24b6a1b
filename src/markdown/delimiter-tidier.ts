import type { Change } from './change.ts'
import { COLON, HYPHEN, isSpace, PIPE } from './characters.ts'

/**
 * Tidies a delimiter row that begins with a pipe, unit by unit: `|---|:--:|`, with three hyphens a cell, no spaces, and a pipe
 * at the end. Of a row that runs on it makes a valid one, whatever comes: what is no cell goes, and so do cells beyond the
 * columns.
 */
export interface DelimiterTidier {
  /** A row begins with the pipe at `offset`. @param columns cells that stay; those that are missing are added at the end. */
  start(offset: number, columns: number): void
  next(unit: number, offset: number): void
  /** The row ends before `offset`. */
  end(offset: number): void
}

const CELL = '---'

export function createDelimiterTidier(change: Change): DelimiterTidier {
  let columns = 0
  let closed = 0
  // of the current cell: hyphens, and colons before and after them
  let hyphens = 0
  let isLeft = false
  let isRight = false
  // whether the last unit was a hyphen
  let inHyphens = false

  /** The hyphens of a cell end before `offset`; what stands from there to `end` goes. */
  function endHyphens(offset: number, end: number): void {
    const missing = inHyphens ? CELL.slice(hyphens) : ''
    inHyphens = false
    if (missing !== '' || end > offset) change(offset, end, missing)
  }

  function leaveOut(offset: number): void {
    change(offset, offset + 1, '')
  }

  function takePipe(offset: number): void {
    if (hyphens === 0 && !isLeft) {
      leaveOut(offset)
      return
    }
    if (hyphens === 0) change(offset, offset, CELL)
    closed++
    hyphens = 0
    isLeft = isRight = false
  }

  function takeHyphen(offset: number): void {
    if (isRight || (hyphens > 0 && !inHyphens) || hyphens >= CELL.length) leaveOut(offset)
    else {
      hyphens++
      inHyphens = true
    }
  }

  function takeColon(offset: number): void {
    if (hyphens === 0 && !isLeft) isLeft = true
    else if (hyphens > 0 && !isRight) isRight = true
    else leaveOut(offset)
  }

  return {
    start(_offset, given) {
      columns = given
      closed = hyphens = 0
      isLeft = isRight = inHyphens = false
    },
    next(unit, offset) {
      if (closed >= columns) leaveOut(offset)
      else if (unit === HYPHEN) takeHyphen(offset)
      // what is written where something is left out has to be one change: it would be left out with it
      else if (isSpace(unit)) endHyphens(offset, offset + 1)
      else {
        endHyphens(offset, offset)
        if (unit === PIPE) takePipe(offset)
        else if (unit === COLON) takeColon(offset)
      }
    },
    end(offset) {
      endHyphens(offset, offset)
      let missing = columns - closed
      let text = ''
      if (missing > 0 && (hyphens > 0 || isLeft)) {
        text = hyphens > 0 ? '|' : `${CELL}|`
        missing--
      }
      text += `${CELL}|`.repeat(Math.max(0, missing))
      if (text !== '') change(offset, offset, text)
    },
  }
}
