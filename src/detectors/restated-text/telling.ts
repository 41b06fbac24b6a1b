import type { BlockUnit } from '../../core/types.ts'
import type { Balance } from './balance.ts'

/** Text that is told again, from where it began: whether there is enough of it, how many times, and in which order. */
export interface Telling {
  /** @param counts whether the block is of the kind that is looked for; else it speaks against it. */
  add(block: BlockUnit, counts: boolean): void
  isEnough(): boolean
  isGone(): boolean
  /** Offset at which it began to be told again. */
  start(): number
  /** How many times all of it was told again: so much, by how much is told in turn, which is how far back it was said. */
  times(): number
  /** The share of it that comes in another order than before. */
  reordered(): number
  clear(): void
}

/** @param balance weighs what is told again against the rest; once it is gone all is forgotten. */
export function createTelling(balance: Balance): Telling {
  let start = 0
  let retold = 0
  let distances = 0
  let reordered = 0

  return {
    add(block, counts) {
      if (balance.isGone()) {
        retold = distances = reordered = 0
        start = block.retoldFrom
      }
      balance.add(counts ? block.retold : 0, block.end - block.start)
      if (!counts) return
      retold += block.retold
      distances += block.distances
      reordered += block.reordered
    },
    isEnough: balance.isEnough,
    isGone: balance.isGone,
    start: () => start,
    times: () => (distances === 0 ? 0 : (retold * retold) / distances),
    reordered: () => (retold === 0 ? 0 : reordered / retold),
    clear: balance.clear,
  }
}
