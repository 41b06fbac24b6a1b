import { createHistory, type History, RING_MASK } from '../../../src/core/history.ts'
import type { Line } from '../../../src/markdown/line.ts'

/** A line of a text, which begins at `start`. */
export function lineOf(content: string, start = 0): Line {
  return {
    start,
    contentEnd: start + content.length,
    unitAt: (offset) => content.charCodeAt(offset - start),
    text: () => content,
  }
}

/** What is remembered of a text that has come in full. */
export function historyOf(text: string): History {
  const history = createHistory()
  remember(history, text, 0)
  return history
}

/** The text goes on from `offset` with these units. */
export function remember({ ring }: History, units: string, offset: number): void {
  for (let index = 0; index < units.length; index++) ring[(offset + index) & RING_MASK] = units.charCodeAt(index)
}
