import { type History, RING_MASK } from './history.ts'

/** Longest line that is shown in full, in UTF-16 units. */
export const LONGEST_LINE = 4096

/** Reads lines back from the history, so that no line has to be gathered piece by piece. */
export interface LineReader {
  /** Offset at which the current line begins. */
  start(): number
  /** Offset at which the line before it begins; the same if there is none. */
  previousStart(): number
  /** To be called before 32,768 units have passed since the last time: a long line must be read before it is forgotten. */
  keep(length: number): void
  /** The line up to `end`: its text, or the first 4,096 units, `#` and a hash of the whole. */
  read(end: number): string
  /** The next line begins at `start`. */
  next(start: number): void
}

export function createLineReader(history: History): LineReader {
  let start = 0
  let previousStart = 0
  // of a line too long to be shown: its beginning, and the hash of what was read of it so far
  let head: string | undefined
  let hash = 0
  let hashed = 0

  function take(end: number): void {
    if (head === undefined) {
      head = history.slice(start, start + LONGEST_LINE, end)
      hashed = start
    }
    for (; hashed < end; hashed++) hash = (Math.imul(hash, 31) + (history.ring[hashed & RING_MASK] as number)) | 0
  }

  return {
    start() {
      return start
    },
    previousStart() {
      return previousStart
    },
    keep(length) {
      if (length - start >= LONGEST_LINE) take(length)
    },
    read(end) {
      if (end - start <= LONGEST_LINE) return history.slice(start, end, end)
      take(end)
      return `${head}#${(hash >>> 0).toString(16)}`
    },
    next(from) {
      previousStart = start
      start = from
      history.lines.add(from)
      if (head !== undefined) {
        head = undefined
        hash = 0
      }
    },
  }
}
