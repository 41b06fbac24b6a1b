/** What is known of the keys of one object, and how many of them it had already. */
export interface KeyCount {
  /** Its place among the objects that are remembered. */
  readonly index: number
  /** Keys that came again, and all. */
  again: number
  count: number
  /** The first key that came again. */
  start: number
  /** Whether it was shown, so that its end has to be shown as well. */
  isShown: boolean
  /** One bit for each hash, twice: most keys are new, and that is known without a search. */
  seen: number
  seenToo: number
}

/** Follows the keys of objects. */
export interface Keys {
  /** A place for an object; after `clear` another one may have it. */
  count(index: number): KeyCount
  /** A new object begins. */
  clear(keys: KeyCount): void
  /** @returns whether the object has this key already. */
  add(keys: KeyCount, start: number, hash: number): boolean
}

/** Keys that are remembered of each. A power of two; objects with more are mostly tables of names, in which none comes twice. */
const MOST = 32

/** @param objects how many are remembered at once. */
export function createKeys(objects: number): Keys {
  const hashes = new Int32Array(objects * MOST)

  function isKnown(keys: KeyCount, hash: number): boolean {
    const bit = 1 << (hash & 31)
    const other = 1 << ((hash >>> 5) & 31)
    const mayBe = (keys.seen & bit) !== 0 && (keys.seenToo & other) !== 0
    keys.seen |= bit
    keys.seenToo |= other
    if (!mayBe) return false
    const first = keys.index * MOST
    const last = first + Math.min(keys.count, MOST)
    for (let index = first; index < last; index++) if (hashes[index] === hash) return true
    return false
  }

  return {
    count: (index) => ({ index, again: 0, count: 0, start: 0, isShown: false, seen: 0, seenToo: 0 }),
    clear(keys) {
      keys.again = keys.count = keys.seen = keys.seenToo = 0
      keys.isShown = false
    },
    add(keys, start, hash) {
      const isAgain = isKnown(keys, hash)
      if (isAgain && keys.again++ === 0) keys.start = start
      hashes[keys.index * MOST + (keys.count++ & (MOST - 1))] = hash
      return isAgain
    },
  }
}
