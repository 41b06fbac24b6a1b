/** One line as it stands in the file, its terminator included. */
export interface Line {
  readonly bytes: Buffer
  /** Byte offset of the line in the file. */
  readonly offset: number
  /** Counted from 1. */
  readonly number: number
}

/** Splits bytes into lines. Holds at most the line in progress. */
export interface LineSplitter {
  /** @returns the lines that this chunk completes. */
  push(chunk: Buffer): Line[]
  /** @returns the last line, if it has no terminator. */
  end(): Line[]
}

const LINE_FEED = 0x0a

/**
 * Splits at line feeds, on bytes: no chunk boundary can break a character or a CRLF. The lines joined are the input.
 */
export function createLineSplitter(): LineSplitter {
  // pieces of the line in progress: joined once, so that a long line over many chunks stays linear
  let pieces: Buffer[] = []
  let offset = 0
  let number = 1

  function finish(last: Buffer): Line {
    const bytes = pieces.length === 0 ? last : Buffer.concat([...pieces, last])
    const line = { bytes, offset, number }
    pieces = []
    offset += bytes.length
    number++
    return line
  }

  return {
    push(chunk) {
      const lines: Line[] = []
      let from = 0
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
        lines.push(finish(chunk.subarray(from, at + 1)))
        from = at + 1
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from))
      return lines
    },
    end() {
      return pieces.length === 0 ? [] : [finish(Buffer.alloc(0))]
    },
  }
}
