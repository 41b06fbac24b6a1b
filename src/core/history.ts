import { createLineStarts, type LineStarts } from './line-starts.ts'

/** UTF-16 units remembered; a power of two. Periods up to half of it are found with two complete copies in sight. */
export const WINDOW = 0x8000
/** Position of offset `n` in the ring: `n & RING_MASK`. */
export const RING_MASK = 0x7fff
/** Units that must agree before a period is considered. */
export const GRAM = 16
/** Offsets in the table are kept modulo this: twice the window, so that a stale entry is told from a fresh one. */
export const POSITION_MASK = 0xffff
/** A slot is the top 15 bits of the hash. */
export const SLOT_SHIFT = 17
/**
 * Multiplies the hash before the next unit is added: four times an odd number, so that a unit's share is shifted out of the
 * 32 bits after 16 steps, and nothing need be subtracted for the unit that leaves the gram.
 */
export const GRAM_FACTOR = 0x1e3779b4

/**
 * What is remembered of a text: its last 32,768 units, where each 16-gram of them was seen last, and where lines began. 135 KB,
 * whatever the length of the text. All loop detectors share it: three rings of their own would cost 674 KB and most of the speed.
 *
 * The scanner, which has the only loop over characters, writes; everybody else reads.
 */
export interface History {
  readonly ring: Uint16Array
  /** Slot of a 16-gram's hash -> offset of its last unit, modulo 65,536. A newer gram overwrites an older one. */
  readonly table: Uint16Array
  /** Slot of a long gram's hash -> offset of its last unit, modulo 65,536; only of grams at which a period broke. */
  readonly breaks: Uint16Array
  readonly lines: LineStarts
  /** The text from `start` to `end`, as far as it is among the last `WINDOW` units before `length`. */
  slice(start: number, end: number, length: number): string
}

export function createHistory(): History {
  const ring = new Uint16Array(WINDOW)
  const table = new Uint16Array(1 << 15)
  const breaks = new Uint16Array(1 << 10)
  return {
    ring,
    table,
    breaks,
    lines: createLineStarts(),
    slice(start, end, length) {
      const from = Math.max(start, length - WINDOW, 0)
      const to = Math.min(end, length)
      if (from >= to) return ''
      const first = from & RING_MASK
      const size = to - from
      const beforeWrap = Math.min(size, WINDOW - first)
      const head = decode(ring.subarray(first, first + beforeWrap))
      return beforeWrap === size ? head : head + decode(ring.subarray(0, size - beforeWrap))
    },
  }
}

// histories of texts that are over: a new one for each record of a batch would keep the garbage collector busy
const spare: History[] = []

/** A history as new, for a text that is read in one go; to be given back when it is over. */
export function borrowHistory(): History {
  const history = spare.pop()
  if (history === undefined) return createHistory()
  // an old entry could propose a period that a new history would not know of; old units are never looked at
  history.table.fill(0)
  history.breaks.fill(0)
  history.lines.clear()
  return history
}

/** The text is over: nobody looks at its history any more. */
export function giveBack(history: History): void {
  if (spare.length < 4) spare.push(history)
}

function decode(units: Uint16Array): string {
  // `apply` puts every unit on the stack: 32,768 is too much in some engines, 8,192 is not
  if (units.length <= 8192) return String.fromCharCode.apply(null, units as unknown as number[])
  let text = ''
  for (let from = 0; from < units.length; from += 8192) text += decode(units.subarray(from, from + 8192))
  return text
}
