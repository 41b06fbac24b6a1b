import { type History, RING_MASK } from '../core/history.ts'
import { CARRIAGE_RETURN, LINE_FEED } from './characters.ts'
import { LONGEST_LINE } from './limits.ts'
import type { Line } from './line.ts'
import type { LongLine } from './long-line.ts'

/** The line that ended last, read from what is remembered; one object for all lines, since there are many. */
export interface LineView extends Line {
  /** Moves on to the line from `start` to `end`, its terminator included. */
  move(start: number, end: number): void
}

export function createLineView(history: History, long: LongLine): LineView {
  const { ring } = history
  let short: string | undefined
  const view = {
    start: 0,
    contentEnd: 0,
    move(start: number, end: number) {
      view.start = start
      view.contentEnd = contentEnd(ring, start, end)
      short = view.contentEnd - start > LONGEST_LINE ? long.text(start, view.contentEnd) : undefined
    },
    unitAt(offset: number): number {
      if (short !== undefined) return short.charCodeAt(offset - view.start)
      return offset < view.contentEnd ? (ring[offset & RING_MASK] as number) : Number.NaN
    },
    text(): string {
      return short ?? history.slice(view.start, view.contentEnd, view.contentEnd)
    },
  }

  return view
}

/** Where the content of a line ends, which ends before `end` with LF, CRLF, CR or nothing. */
export function contentEnd(ring: History['ring'], start: number, end: number): number {
  if (end === start) return end
  const last = ring[(end - 1) & RING_MASK] as number
  if (last === CARRIAGE_RETURN) return end - 1
  if (last !== LINE_FEED) return end
  return end - 2 >= start && ring[(end - 2) & RING_MASK] === CARRIAGE_RETURN ? end - 2 : end - 1
}
