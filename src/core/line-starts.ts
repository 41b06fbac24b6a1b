/** Where lines began: the last 512 of a text. Lines are counted from 0. */
export interface LineStarts {
  /** The number of the current line. */
  current(): number
  /** Offset at which a line begins that is among the last 512. */
  startOf(line: number): number
  /** The next line begins at `start`. */
  add(start: number): void
  /** The next text begins. */
  clear(): void
}

/** So many are remembered; a power of two. */
export const LINES = 512

export function createLineStarts(): LineStarts {
  const starts = new Float64Array(LINES)
  let current = 0
  return {
    current: () => current,
    startOf: (line) => starts[line & (LINES - 1)] as number,
    add(start) {
      current++
      starts[current & (LINES - 1)] = start
    },
    clear() {
      current = 0
      starts[0] = 0
    },
  }
}
