/**
 * The numbers of a text, as far as they are remembered: the last 1,024. Between two of them stands text, of which the hash is
 * known. 26 KB.
 */
export interface Numbers {
  /** How many there have been. */
  count(): number
  /** Value of a number; NaN: it has more than 15 digits. */
  value(index: number): number
  /** Offset of its first unit, and after its last. */
  start(index: number): number
  end(index: number): number
  /** Whether the same text stands before both, up to the number before that. */
  follows(index: number, other: number): boolean
  /** The latest number before this one that the same text stands before; -1: none is remembered. */
  latest(index: number): number
  /** @param hash of the text before it; 0: it is like no other. */
  add(start: number, end: number, value: number, hash: number): void
}

/** Numbers that are remembered; a power of two. */
export const REMEMBERED = 1024
const MASK = REMEMBERED - 1

export function createNumbers(): Numbers {
  const values = new Float64Array(REMEMBERED)
  const starts = new Float64Array(REMEMBERED)
  const lengths = new Uint16Array(REMEMBERED)
  const hashes = new Int32Array(REMEMBERED)
  // slot of a hash -> index of the newest number with it, plus one
  const newest = new Int32Array(REMEMBERED)
  // and for each number what stood in its slot before it came
  let before = 0
  let count = 0

  const hashOf = (index: number): number => hashes[index & MASK] as number
  const follows = (index: number, other: number): boolean => {
    const hash = hashOf(index)
    return hash !== 0 && hash === hashOf(other)
  }

  return {
    count: () => count,
    value: (index) => values[index & MASK] as number,
    start: (index) => starts[index & MASK] as number,
    end: (index) => (starts[index & MASK] as number) + (lengths[index & MASK] as number),
    follows,
    latest(index) {
      const other = before - 1
      return other >= 0 && index - other < REMEMBERED && follows(index, other) ? other : -1
    },
    add(start, end, value, hash) {
      const at = count & MASK
      values[at] = value
      starts[at] = start
      lengths[at] = end - start
      hashes[at] = hash
      const slot = (hash >>> 16) & MASK
      before = newest[slot] as number
      count++
      newest[slot] = count
    },
  }
}
