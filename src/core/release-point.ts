/**
 * Up to which raw offset text may leave. It never goes back, and it is a function of the text alone: what it would be after
 * each single unit is worked out in closed form, whenever a detector speaks and at the end of each push.
 */
export interface ReleasePoint {
  /** The release point, as of the last `advance`. */
  at(): number
  /** Whether nobody holds anything. */
  isFree(): boolean
  /** Raw units that left although a detector held them, because more than `maxHold` was waiting. */
  overflowed(): number
  /** The most raw units that ever waited. */
  mostHeld(): number
  /** All units before `length` have been read, and nobody spoke in between. */
  advance(length: number): void
  /** Holder `index` keeps text from `offset` on; `Infinity`: nothing. */
  hold(index: number, offset: number): void
  /** What this holder keeps. */
  heldBy(index: number): number
  /** Whatever is held, text before `offset` may go. */
  force(offset: number): void
}

/** @param maxHold raw units that may wait; what exceeds it is released, the oldest first. */
export function createReleasePoint(holders: number, maxHold: number): ReleasePoint {
  const holds = new Array<number>(holders).fill(Number.POSITIVE_INFINITY)
  let lowest = Number.POSITIVE_INFINITY
  let at = 0
  // how far this has been worked out: of several who speak at one unit, only the first finds it changed
  let known = -1
  let overflowed = 0
  let mostHeld = 0

  return {
    at() {
      return at
    },
    isFree() {
      return lowest === Number.POSITIVE_INFINITY
    },
    overflowed() {
      return overflowed
    },
    mostHeld() {
      return mostHeld
    },
    advance(length) {
      if (length <= known) return
      known = length
      const free = Math.min(lowest, length)
      if (free > at) at = free
      if (length - at > maxHold) {
        overflowed += length - maxHold - at
        at = length - maxHold
      }
      if (length - at > mostHeld) mostHeld = length - at
    },
    hold(index, offset) {
      holds[index] = offset
      lowest = Number.POSITIVE_INFINITY
      for (const held of holds) if (held < lowest) lowest = held
    },
    heldBy: (index) => holds[index] as number,
    force(offset) {
      if (offset > at) at = offset
    },
  }
}
