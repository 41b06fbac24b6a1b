/** Compares a text, as it comes, with every end of a prefix at once. */
export interface Overlap {
  push(text: string): void
  /** Whether more text may lengthen an overlap. */
  readonly open: boolean
  /** Lengths of ends of the prefix with which the text began, the longest first. */
  readonly closed: readonly number[]
  /** So many units of the text are those with which the prefix begins. */
  readonly begun: number
}

/** An end longer than this is only told again by a text that begins at the very beginning. */
const LONGEST = 4096

export function createOverlap(prefix: string): Overlap {
  // offsets in the prefix from where all of the text so far reads on
  let starts: number[] | undefined
  let read = 0
  let begun = 0
  const closed: number[] = []

  const candidates = (first: string): number[] => {
    const found = prefix.startsWith(first) ? [0] : []
    const from = Math.max(1, prefix.length - LONGEST)
    for (let at = prefix.indexOf(first, from); at !== -1; at = prefix.indexOf(first, at + 1)) found.push(at)
    return found
  }

  function take(unit: string): void {
    starts = (starts ?? candidates(unit)).filter((start) => prefix[start + read] === unit)
    if (begun === read && prefix[read] === unit) begun++
    read++
    const complete = starts.filter((start) => start + read === prefix.length)
    if (complete.length === 0) return
    closed.unshift(read)
    starts = starts.filter((start) => start + read < prefix.length)
  }

  return {
    push(text) {
      for (let at = 0; at < text.length && (starts === undefined || starts.length > 0); at++) take(text.charAt(at))
    },
    get open() {
      return starts === undefined || starts.length > 0
    },
    get closed() {
      return closed
    },
    get begun() {
      return begun
    },
  }
}
