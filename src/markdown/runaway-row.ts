import { ALL, type Attention, NONE } from '../core/zone.ts'
import { COLON, HYPHEN, isLineEnd, isSpace, PIPE } from './characters.ts'
import { createDelimiterTidier } from './delimiter-tidier.ts'
import type { Desk } from './desk.ts'

/** The surplus of a delimiter row is shown at multiples of this, so that a limit of 4,096 is met to the unit. */
const SHOWN_EVERY = 64

/**
 * A delimiter row that runs on, and is written as a valid one while it comes: as many cells as the header has, three hyphens
 * each, and nothing of the rest.
 */
export interface RunawayRow {
  /**
   * The row has begun with the pipe at `pipe`.
   * @param columns cells of the header.
   * @param surplus where that begins which is too much.
   * @param beforeRest what to write before text that turns out to follow on the same line.
   */
  start(pipe: number, columns: number, surplus: number, beforeRest: string): void
  next(unit: number, offset: number): Attention
  /** The row ends before `offset`, unless it did at its terminator. */
  end(offset: number): void
  /** Where the text begins that was made a line of its own; -1: there is none. */
  rest(): number
}

export function createRunawayRow(desk: Desk): RunawayRow {
  let surplusStart = 0
  let before = ''
  let surplusEnd = 0
  let removed = 0
  let nextShown = 0
  let isOver = false
  let rest = -1
  const tidier = createDelimiterTidier((from, to, text) => {
    removed += to - from
    if (to > from) surplusEnd = to
    desk.change(from, to, text)
  })

  function tell(open: boolean): void {
    desk.show({
      type: 'surplus',
      of: '-',
      start: surplusStart,
      end: surplusEnd,
      surplus: removed,
      header: false,
      zone: 'table',
      open,
    })
  }

  function end(offset: number): void {
    if (isOver) return
    isOver = true
    tidier.end(offset)
    tell(false)
  }

  function leave(offset: number): void {
    end(offset)
    desk.change(offset, offset, before)
    rest = offset
  }

  return {
    start(pipe, columns, surplus, beforeRest) {
      // of a row that ends before anything goes, and not the end of an earlier one
      surplusStart = surplusEnd = surplus
      before = beforeRest
      removed = 0
      isOver = false
      rest = -1
      const row = desk.slice(pipe, desk.at)
      tidier.start(pipe, columns)
      for (let index = 1; index < row.length; index++) tidier.next(row.charCodeAt(index), pipe + index)
      nextShown = removed - (removed % SHOWN_EVERY) + SHOWN_EVERY
      tell(true)
    },
    next(unit, offset) {
      if (isOver) return NONE
      if (isLineEnd(unit)) end(offset)
      else if (unit !== PIPE && unit !== HYPHEN && unit !== COLON && !isSpace(unit)) leave(offset)
      else {
        tidier.next(unit, offset)
        if (removed >= nextShown) {
          nextShown = removed - (removed % SHOWN_EVERY) + SHOWN_EVERY
          tell(true)
        }
        return ALL
      }
      return NONE
    },
    end,
    rest: () => rest,
  }
}
