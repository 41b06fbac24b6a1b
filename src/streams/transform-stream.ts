import { createDriver } from './driver.ts'
import type { StreamOptions } from './stream-options.ts'

/** `cancel` is missing in the types of Node 20, not in Node 20. */
type Transformer = NonNullable<ConstructorParameters<typeof TransformStream<string, string>>[0]> & {
  cancel(reason: unknown): void
}

/**
 * A guard as a Web stream: text in, clean text out. At a stop the readable side closes without error, and a source that
 * is piped in is cancelled.
 *
 * @example
 * const abortController = new AbortController()
 * const response = await fetch(url, { signal: abortController.signal })
 * const clean = response.body
 *   .pipeThrough(new TextDecoderStream())
 *   .pipeThrough(createGuardStream({ abortController, onSignal: ({ advice }) => console.warn(advice) }))
 *
 * A writer of one's own sees a stop as any `terminate()`: what it writes afterwards is rejected with a `TypeError`.
 *
 * @throws {TypeError} on an option that does not exist or cannot be used.
 */
export function createGuardStream(options: StreamOptions = {}): TransformStream<string, string> {
  const driver = createDriver(options)
  const emit = (text: string, controller: TransformStreamDefaultController<string>): void => {
    if (text !== '') controller.enqueue(text)
  }

  const transformer: Transformer = {
    transform(chunk, controller) {
      emit(driver.push(chunk), controller)
      if (driver.signal === undefined) return
      // in this order: a source that fails from the abort must find the output closed already
      controller.terminate()
      driver.leave()
    },
    flush(controller) {
      emit(driver.end(), controller)
      if (driver.signal !== undefined) driver.leave()
    },
    cancel: (reason) => driver.leave(reason),
  }
  return new TransformStream(transformer)
}
