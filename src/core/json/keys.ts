/** The keys of one object, and how many of them it had already. */
export interface Keys {
  /** A new object begins. */
  clear(): void
  /** @returns whether the object has this key already. */
  add(start: number, hash: number): boolean
  /** Keys that came again, and all. */
  again: number
  count: number
  /** The first key that came again. */
  start: number
  /** Whether it was shown, so that its end has to be shown as well. */
  isShown: boolean
}

/** Keys that are remembered. A power of two; objects with more of them are mostly tables of names, in which none comes twice. */
const MOST = 32

export function createKeys(): Keys {
  const hashes = new Int32Array(MOST)
  // one bit for each hash: most keys are new, and that is known without a search
  let seen = 0
  let seenToo = 0

  function isKnown(hash: number): boolean {
    const bit = 1 << (hash & 31)
    const other = 1 << ((hash >>> 5) & 31)
    const mayBe = (seen & bit) !== 0 && (seenToo & other) !== 0
    seen |= bit
    seenToo |= other
    if (!mayBe) return false
    for (let index = 0; index < Math.min(keys.count, MOST); index++) if (hashes[index] === hash) return true
    return false
  }

  const keys: Keys = {
    again: 0,
    count: 0,
    start: 0,
    isShown: false,
    clear() {
      keys.again = keys.count = 0
      seen = seenToo = 0
      keys.isShown = false
    },
    add(start, hash) {
      const isAgain = isKnown(hash)
      if (isAgain && keys.again++ === 0) keys.start = start
      hashes[keys.count++ & (MOST - 1)] = hash
      return isAgain
    },
  }
  return keys
}
