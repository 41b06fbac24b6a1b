/** A sum that grows where more than a share of a text speaks for something, and shrinks where less does; never below zero. */
export interface Balance {
  /** @param units that speak for it, @param of all. */
  add(units: number, of: number): void
  isEnough(): boolean
  isGone(): boolean
  clear(): void
}

/** It stops growing here, so that what is over is forgotten in time, however long it went on. */
const MOST = 1.5

/**
 * @param share of a text that must speak for it, from 0 to 1.
 * @param enough units beyond that share.
 */
export function createBalance(share: number, enough: number): Balance {
  let sum = 0
  return {
    add(units, of) {
      sum = Math.min(MOST * enough, Math.max(0, sum + units - share * of))
    },
    isEnough: () => sum >= enough,
    isGone: () => sum === 0,
    clear() {
      sum = 0
    },
  }
}
