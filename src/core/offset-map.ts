/** Where raw text went. Remembers the last 2,048 edits; before them, only the oldest point still known. */
export interface OffsetMap {
  /** Raw text from `start` to `end` became the output from `outputStart` to `outputEnd`. */
  edited(start: number, end: number, outputStart: number, outputEnd: number): void
  /** Output offset of a raw offset. Inside an edit: where the edit begins. Where the entry is gone: the oldest known point. */
  image(raw: number): number
}

interface Entry {
  readonly start: number
  readonly end: number
  readonly outputStart: number
  readonly outputEnd: number
}

/** A loop of short table rows that are tidied has some hundreds of edits before it is found. */
const REMEMBERED = 2048

export function createOffsetMap(): OffsetMap {
  // those before the last `REMEMBERED` count as forgotten, and go when there are as many of them
  const entries: Entry[] = []

  return {
    edited(start, end, outputStart, outputEnd) {
      const previous = entries.at(-1)
      if (previous !== undefined && previous.end === start && previous.outputEnd === outputStart) {
        // one cut that was made in pieces
        if (previous.outputStart === previous.outputEnd && outputStart === outputEnd) {
          entries[entries.length - 1] = { ...previous, end }
          return
        }
      }
      entries.push({ start, end, outputStart, outputEnd })
      if (entries.length > 2 * REMEMBERED) entries.splice(0, REMEMBERED)
    },
    image(raw) {
      const oldest = Math.max(0, entries.length - REMEMBERED)
      for (let i = entries.length - 1; i >= oldest; i--) {
        const { start, end, outputStart, outputEnd } = entries[i] as Entry
        if (raw >= end) return outputEnd + raw - end
        if (raw >= start) return outputStart
      }
      // end of the youngest entry that is forgotten: before it nothing is known
      const known = entries[oldest - 1]
      if (known === undefined) {
        const first = entries[0]
        return first === undefined ? raw : first.outputStart - (first.start - raw)
      }
      return known.outputEnd + Math.max(0, raw - known.end)
    },
  }
}
