/** What is known of the items of one array: a run of them that equal the one `cycle` before them, numbers and white space apart. */
export interface Run {
  /** Its place among the arrays that are remembered. */
  readonly index: number
  /** Items so far. */
  count: number
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

/** Follows the items of arrays. */
export interface Items {
  /** A place for an array; after `clear` another one may have it. */
  run(index: number): Run
  /** A new array begins. */
  clear(run: Run): void
  /**
   * An item is over.
   *
   * @param words units of strings in it.
   */
  add(run: Run, start: number, end: number, hash: number, words: number): void
  /** Whether an item with this hash goes on with the run; if not, there is none, or a new one begins with it. */
  goesOn(run: Run, hash: number): boolean
}

/** Items that are remembered of each: a longer cycle is not looked for. A power of two. */
const MOST = 8

/** @param arrays how many are remembered at once. Theirs is one memory: of each its own would take most of what a guard may. */
export function createItems(arrays: number): Items {
  const hashes = new Int32Array(arrays * MOST)
  const starts = new Float64Array(arrays * MOST)
  const ends = new Float64Array(arrays * MOST)

  const slot = (run: Run, back: number): number => run.index * MOST + ((run.count - back) & (MOST - 1))

  function equalBefore(run: Run, hash: number): number {
    const most = Math.min(run.count, MOST)
    for (let back = 1; back <= most; back++) if (hashes[slot(run, back)] === hash) return back
    return 0
  }

  /** A run begins with its second copy. */
  function begin(run: Run, hash: number): void {
    const cycle = equalBefore(run, hash)
    run.cycle = cycle
    run.times = cycle > 0 ? 1 : 0
    run.isShown = false
    if (cycle === 0) return
    run.start = starts[slot(run, cycle)] as number
    run.firstEnd = ends[slot(run, 1)] as number
  }

  const goesOn = (run: Run, hash: number): boolean => run.cycle > 0 && hashes[slot(run, run.cycle)] === hash

  return {
    run: (index) => ({ index, count: 0, cycle: 0, times: 0, start: 0, end: 0, firstEnd: 0, words: 0, isShown: false }),
    clear(run) {
      run.count = run.cycle = run.times = 0
      run.isShown = false
    },
    add(run, start, end, hash, words) {
      if (goesOn(run, hash)) run.times++
      else begin(run, hash)
      run.end = end
      run.words = words
      const index = slot(run, 0)
      hashes[index] = hash
      starts[index] = start
      ends[index] = end
      run.count++
    },
    goesOn,
  }
}
