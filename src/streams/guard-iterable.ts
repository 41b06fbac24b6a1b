import { createDriver, type Driver } from './driver.ts'
import { createFeed, type Feed } from './feed.ts'
import type { StreamOptions } from './stream-options.ts'

/**
 * A guard around an iterable of text: yields clean text and ends at a stop. The source is pulled only as the reader
 * pulls, and closed when the output ends before it: at a stop, when a callback throws, when the reader leaves (even
 * while waiting for an item, even before the first). Closing is awaited, for a second at most.
 *
 * @example
 * for await (const text of guardIterable(result.textStream, { abortController })) write(text)
 *
 * @throws {TypeError} at once, on an option that does not exist or cannot be used, or if `source` cannot be iterated.
 */
export function guardIterable(
  source: AsyncIterable<string> | Iterable<string>,
  options: StreamOptions = {},
): AsyncGenerator<string, void, undefined> {
  const driver = createDriver(options)
  const feed = createFeed(source)
  const output = run(feed, driver)
  const finish = output.return.bind(output)
  // a generator's own `return()` waits for the `next()` in progress, and does nothing before the first
  output.return = async (value) => {
    feed.interrupt()
    if (!feed.ended) driver.leave()
    const result = await finish(value)
    await feed.close()
    return result
  }
  return output
}

async function* run(feed: Feed, driver: Driver): AsyncGenerator<string, void, undefined> {
  try {
    for (let item = await feed.next(); !item.done; item = await feed.next()) {
      const text = driver.push(item.value)
      // before the last text is handed out: its reader may take its time
      if (driver.signal !== undefined) leave(feed, driver)
      if (text !== '') yield text
      if (driver.signal !== undefined) return
    }
    if (feed.interrupted) return
    const text = driver.end()
    if (driver.signal !== undefined) leave(feed, driver)
    if (text !== '') yield text
  } finally {
    if (!feed.ended) leave(feed, driver)
    await feed.close()
  }
}

function leave(feed: Feed, driver: Driver): void {
  driver.leave()
  // awaited at the end of `run`; never fails
  void feed.close()
}
