import { misuse } from '../core/misuse.ts'

/** A source read item by item, that can be closed at any time without waiting for ever. */
export interface Feed<Item = string> {
  /** The next item; done when there is no more, or the feed was interrupted. */
  next(): Promise<IteratorResult<Item, unknown>>
  /** Ends a `next()` that is still waiting, and all later ones. */
  interrupt(): void
  /** Closes the source unless it has ended. Errors of the closing source are nobody's concern any more. */
  close(): Promise<void>
  /** Whether the source is over by itself, at its end or by an error. */
  readonly ended: boolean
  readonly interrupted: boolean
}

/** Milliseconds. A branch of a `tee()` closes only when the other does; a generator never, while its own work hangs. */
const LONGEST_CLOSING = 1000

const DONE: IteratorReturnResult<undefined> = Object.freeze({ done: true, value: undefined })

/** @throws {TypeError} if `source` cannot be iterated. */
export function createFeed<Item = string>(source: AsyncIterable<Item> | Iterable<Item>): Feed<Item> {
  const open = toOpener(source)
  // opened when first needed: opening locks a ReadableStream
  let iterator: AsyncIterator<Item> | Iterator<Item> | undefined
  let ended = false
  let interrupted = false
  let closing: Promise<void> | undefined
  // settles the `next()` in progress; a race against one long-lived promise would leak memory with every item
  let wake: ((item: typeof DONE) => void) | undefined

  async function read(): Promise<IteratorResult<Item, unknown>> {
    try {
      iterator ??= open()
      const item = await iterator.next()
      if (item.done) ended = true
      return item
    } catch (error) {
      ended = true
      throw error
    }
  }

  async function shut(): Promise<void> {
    try {
      iterator ??= open()
      await iterator.return?.()
    } catch {
      // told to close, it fails: it is closed all the same
    }
  }

  return {
    next: () =>
      new Promise((resolve, reject) => {
        if (interrupted) return resolve(DONE)
        wake = resolve
        read().then(resolve, reject)
      }),
    interrupt() {
      interrupted = true
      wake?.(DONE)
    },
    async close() {
      if (ended) return
      closing ??= atMost(LONGEST_CLOSING, shut())
      await closing
    },
    get ended() {
      return ended
    },
    get interrupted() {
      return interrupted
    },
  }
}

function toOpener<Item>(source: AsyncIterable<Item> | Iterable<Item>): () => AsyncIterator<Item> | Iterator<Item> {
  const { [Symbol.asyncIterator]: async, [Symbol.iterator]: sync } = Object(source) as Partial<
    AsyncIterable<Item> & Iterable<Item>
  >
  if (typeof async === 'function') return () => async.call(source as AsyncIterable<Item>)
  if (typeof sync === 'function') return () => sync.call(source as Iterable<Item>)
  throw misuse('source', source, 'an iterable of strings')
}

function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    work.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
