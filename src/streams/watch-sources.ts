import type { Readable, Writable } from 'node:stream'

/** The Node streams that are piped into a reader. */
export interface Sources {
  /** Ends and closes them: the reader has read enough. */
  end(): void
  /** Closes them: the reader has failed or was destroyed. */
  destroy(): void
}

/** Keeps account of who is piped into `reader`, for streams that must be closed before their end. */
export function watchSources(reader: Writable): Sources {
  const sources = new Set<Readable>()
  reader.on('pipe', (source) => sources.add(source))
  reader.on('unpipe', (source) => sources.delete(source))
  return {
    end() {
      for (const source of sources) endEarly(source, reader)
    },
    destroy() {
      // without the error: nobody may be listening for it there
      for (const source of sources) source.destroy()
    },
  }
}

/**
 * A source destroyed in mid-flow makes `pipeline` fail with ERR_STREAM_PREMATURE_CLOSE. So those who wait for its end are
 * told first; then it is closed.
 */
function endEarly(source: Readable, reader: Writable): void {
  // a response of node:http gives its connection back to the pool at its end, here with the server still talking
  const { req: request } = source as { req?: { destroy?(): void } }
  request?.destroy?.()
  source.emit('end')
  source.unpipe(reader)
  source.destroy()
}
