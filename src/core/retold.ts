/** What is told again: text of at least 16 units that stands among the last 16,384 already, wherever it stands. */
export interface Retold {
  /** UTF-16 units of it, since it was taken the last time. */
  readonly retold: number
  /** How far back each of them was said last, all together. */
  readonly distances: number
  /** So many of them were said elsewhere than what came before them: by more than an eighth nearer or farther back. */
  readonly reordered: number
  /** Offset of the first of them. */
  readonly retoldFrom: number
}

/** Counts what is told again. */
export interface RetoldCount {
  /** The units from `start` to `end` equal those `distance` before them. The same units may be told of more than once. */
  add(start: number, end: number, distance: number): void
  /** What was counted since the last time. */
  take(): Retold
}

export function createRetoldCount(): RetoldCount {
  let counted = 0
  let retold = 0
  let distances = 0
  let reordered = 0
  let retoldFrom = 0
  // the piece that is being told: its start, how far back it was said, and whether what came before it was said elsewhere
  let pieceStart = -1
  let pieceDistance = 0
  let isElsewhere = false

  return {
    add(start, end, distance) {
      if (start !== pieceStart || distance !== pieceDistance) {
        isElsewhere = Math.abs(distance - pieceDistance) * 8 > pieceDistance
        pieceStart = start
        pieceDistance = distance
      }
      const from = Math.max(start, counted)
      // a third copy side by side with the second is a tandem repeat, which is shown as one
      const to = Math.min(end, start + distance)
      if (to <= from) return
      if (retold === 0) retoldFrom = from
      retold += to - from
      distances += (to - from) * distance
      if (isElsewhere) reordered += to - from
      counted = to
    },
    take() {
      const taken = { retold, distances, reordered, retoldFrom }
      retold = distances = reordered = 0
      return taken
    },
  }
}
