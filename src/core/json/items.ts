/** A run of items of one array that equal the one `cycle` before them, numbers and white space apart. */
export interface Items {
  /** A new array begins. */
  clear(): void
  /**
   * An item is over.
   *
   * @param words units of strings in it.
   */
  add(start: number, end: number, hash: number, words: number): void
  /** Whether an item with this hash goes on with the run; if not, there is none, or a new one begins with it. */
  goesOn(hash: number): boolean
  /** 0: there is no run. */
  cycle: number
  /** Items after the first `cycle`. */
  times: number
  /** Of the run so far, from its first copy. */
  start: number
  end: number
  /** Where the first `cycle` items end. */
  firstEnd: number
  /** Units of strings in the last item. */
  words: number
  /** Whether it was shown, so that its end has to be shown as well. */
  isShown: boolean
}

/** Items that are remembered: a longer cycle is not looked for. A power of two. */
const MOST = 8

export function createItems(): Items {
  const hashes = new Int32Array(MOST)
  const starts = new Float64Array(MOST)
  const ends = new Float64Array(MOST)
  let count = 0

  const slot = (index: number): number => index & (MOST - 1)

  function equalBefore(hash: number): number {
    for (let back = 1; back <= Math.min(count, MOST); back++) if (hashes[slot(count - back)] === hash) return back
    return 0
  }

  /** A run begins with its second copy. */
  function begin(hash: number): void {
    const cycle = equalBefore(hash)
    items.cycle = cycle
    items.times = cycle > 0 ? 1 : 0
    items.isShown = false
    if (cycle === 0) return
    items.start = starts[slot(count - cycle)] as number
    items.firstEnd = ends[slot(count - 1)] as number
  }

  const items: Items = {
    cycle: 0,
    times: 0,
    start: 0,
    end: 0,
    firstEnd: 0,
    words: 0,
    isShown: false,
    clear() {
      count = 0
      items.cycle = items.times = 0
      items.isShown = false
    },
    add(start, end, hash, words) {
      if (items.goesOn(hash)) items.times++
      else begin(hash)
      items.end = end
      items.words = words
      const index = slot(count)
      hashes[index] = hash
      starts[index] = start
      ends[index] = end
      count++
    },
    goesOn: (hash) => items.cycle > 0 && hashes[slot(count - items.cycle)] === hash,
  }
  return items
}
