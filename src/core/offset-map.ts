/** Where raw text went. Remembers the last 256 edits; before them, only the oldest point still known. */
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

const REMEMBERED = 256

export function createOffsetMap(): OffsetMap {
  const entries: Entry[] = []
  // end of the youngest entry that was dropped: before it nothing is known
  let known: Entry | undefined

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
      if (entries.length > REMEMBERED) known = entries.shift()
    },
    image(raw) {
      for (let i = entries.length - 1; i >= 0; i--) {
        const { start, end, outputStart, outputEnd } = entries[i] as Entry
        if (raw >= end) return outputEnd + raw - end
        if (raw >= start) return outputStart
      }
      if (known === undefined) {
        const first = entries[0]
        return first === undefined ? raw : first.outputStart - (first.start - raw)
      }
      return known.outputEnd + Math.max(0, raw - known.end)
    },
  }
}
