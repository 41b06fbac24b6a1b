import { type History, RING_MASK } from './history.ts'
import { isWhiteSpace } from './white-space.ts'

/** Counts consecutive blank lines. */
export interface BlankLines {
  /** Offset at which the first of them begins. */
  start(): number
  /** Offset after the last of them. */
  end(): number
  /** How many there are by now. */
  lines(): number
  /** A line ended. @returns whether it was blank, and the lines are to be shown. */
  take(start: number, end: number): boolean
  /** A line with something in it began. */
  clear(): void
}

/** Limits up to here are exact, above they are rounded up to a multiple of the second: a flood must not cost a call a line. */
const EACH_UP_TO = 64
const THEN_EVERY = 16

export function createBlankLines({ ring }: History): BlankLines {
  let first = 0
  let last = 0
  let lines = 0

  // from the end: of most lines the last character before the terminator tells
  function isBlank(start: number, end: number): boolean {
    let offset = end - 1
    while (offset >= start && isWhiteSpace(ring[offset & RING_MASK] as number)) offset--
    return offset < start
  }

  return {
    start() {
      return first
    },
    end() {
      return last
    },
    lines() {
      return lines
    },
    take(start, end) {
      if (!isBlank(start, end)) {
        lines = 0
        return false
      }
      if (lines === 0) first = start
      lines++
      last = end
      return lines > 1 && (lines <= EACH_UP_TO || lines % THEN_EVERY === 0)
    },
    clear() {
      lines = 0
    },
  }
}
