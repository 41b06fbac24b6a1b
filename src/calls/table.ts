/**
 * The last rows of a table of numbers, by position. A number takes 8 bytes here; in an object it takes up to three times that,
 * and the object some more.
 */
export interface Table {
  /** Position of the oldest row. */
  start(): number
  /** Position of the next row. */
  end(): number
  /** @returns NaN if the row is no longer or not yet there. */
  cell(position: number, column: number): number
  /** @returns what gives the numbers of a row one after the other; none if it is no longer or not yet there. */
  read(position: number): Reader | undefined
  /** Writes one row more. If the table is full, the oldest one leaves. */
  push(row: readonly number[]): void
  /** Writes a row anew, if it is still there. */
  put(position: number, row: readonly number[]): void
  /** Takes the last row away. */
  pop(): void
  /** Position of the last row with a number, or -1; of those before a position, if one is given. */
  findLast(column: number, value: number, before?: number): number
  /** All rows, oldest first. */
  rows(): readonly (readonly number[])[]
}

/** Gives the numbers of a row, one after the other. */
export type Reader = () => number

/** Most tables stay small: none begins with room for all of its rows. */
const FEWEST = 8

/**
 * @param width numbers in a row, at most: one may end before.
 * @param most rows that are kept.
 * @param start position of the first row.
 * @param Numbers the kind of the numbers: half the size is enough for whole ones below 2 ** 32.
 */
export function createTable(
  width: number,
  most: number,
  start = 0,
  Numbers: Float64ArrayConstructor | Uint32ArrayConstructor = Float64Array,
): Table {
  // a ring: the row at a position stands at the position modulo the number of rows there is room for
  let room = Math.min(FEWEST, most)
  let cells = new Numbers(room * width)
  let [first, end] = [start, start]

  const has = (position: number): boolean => position >= first && position < end
  const offset = (position: number): number => (position % room) * width

  function rows(): number[][] {
    return Array.from({ length: end - first }, (_, at) => {
      const from = offset(first + at)
      return Array.from(cells.subarray(from, from + width))
    })
  }

  function grow(): void {
    const all = rows()
    room = Math.min(2 * room, most)
    cells = new Numbers(room * width)
    for (const [at, row] of all.entries()) cells.set(row, offset(first + at))
  }

  return {
    start: () => first,
    end: () => end,
    cell: (position, column) => (has(position) ? (cells[offset(position) + column] as number) : Number.NaN),
    read(position) {
      if (!has(position)) return undefined
      let at = offset(position)
      return () => cells[at++] as number
    },
    push(row) {
      if (end - first === most) first++
      else if (end - first === room) grow()
      cells.set(row, offset(end++))
    },
    put(position, row) {
      if (has(position)) cells.set(row, offset(position))
    },
    pop() {
      end--
      first = Math.min(first, end)
    },
    findLast(column, value, before = end) {
      let cell = offset(before - 1) + column
      for (let at = before - 1; at >= first; at--) {
        if (cells[cell] === value) return at
        cell -= width
        if (cell < 0) cell += cells.length
      }
      return -1
    },
    rows,
  }
}
