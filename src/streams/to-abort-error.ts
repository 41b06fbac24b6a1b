import type { Signal } from '../core/types.ts'

/**
 * The reason with which a source is told to stop: an error of the name that clients know as an abort. Its `cause` is the
 * `Signal`; without one, the reader has left.
 */
export function toAbortError(signal?: Signal): Error {
  const error =
    signal === undefined
      ? new Error('The reader of the output has left.')
      : new Error(`The output was stopped: ${signal.finding.detector} from offset ${signal.finding.start} on.`, {
          cause: signal,
        })
  error.name = 'AbortError'
  return error
}
