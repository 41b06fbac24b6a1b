import { Transform, type TransformCallback } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createDriver } from './driver.ts'
import type { StreamOptions } from './stream-options.ts'
import { watchSources } from './watch-sources.ts'

export type { StreamOptions } from './stream-options.ts'

/**
 * A guard as a Node stream: bytes (UTF-8) or strings in, clean strings out, one for each step.
 *
 * At a stop the readable side ends without error; a stream that is piped in is ended and destroyed, so that `pipeline`
 * resolves; what is written by others afterwards is swallowed. `pipeline(iterable, createGuardTransform())` has no way to
 * close its iterable: write `pipeline(guardIterable(iterable), ...)` instead.
 *
 * @example
 * await pipeline(source, createGuardTransform({ onSignal }), response)
 *
 * @throws {TypeError} on an option that does not exist or cannot be used.
 */
export function createGuardTransform(options: StreamOptions = {}): Transform {
  const driver = createDriver(options)
  const decoder = new StringDecoder('utf8')
  // from then on, nobody needs to be told when the stream is destroyed
  let over = false

  const decode = (chunk: string | Buffer): string =>
    typeof chunk === 'string' ? decoder.end() + chunk : decoder.write(chunk)

  const emit = (text: string): void => {
    if (text !== '') stream.push(text)
  }

  const stream = new Transform({
    decodeStrings: false,
    readableObjectMode: true,
    // the default grows with the version of Node: 64 KB are minutes of a model's work, done while nobody reads
    writableHighWaterMark: 4096,
    transform(chunk: string | Buffer, _encoding, done) {
      attempt(done, () => {
        if (driver.signal !== undefined) return
        emit(driver.push(decode(chunk)))
        if (driver.signal === undefined) return
        over = true
        stream.push(null)
        sources.end()
        driver.leave()
      })
    },
    flush(done) {
      attempt(done, () => {
        if (driver.signal === undefined) emit(driver.push(decoder.end()))
        if (driver.signal === undefined) emit(driver.end())
        if (driver.signal !== undefined) driver.leave()
        over = true
      })
    },
    destroy(error, done) {
      if (!over) {
        driver.leave(error ?? undefined)
        sources.destroy()
      }
      done(error)
    },
  })
  const sources = watchSources(stream)
  return stream
}

/** An error thrown in `transform` would hit the one who writes. */
function attempt(done: TransformCallback, work: () => void): void {
  try {
    work()
  } catch (error) {
    done(error as Error)
    return
  }
  done()
}
