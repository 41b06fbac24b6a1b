/** Hands items from one who makes them to one who reads them; nothing is made ahead of the reader. */
export interface HandOver<Item> {
  /** Settles when the item was taken and the next is asked for, or the hand-over is closed. */
  put(item: Item): Promise<void>
  /** Whoever reads from now on finds the end, or `error` once; what was put and not taken is still handed out. */
  close(failure?: { readonly error: unknown }): void
  take(): Promise<IteratorResult<Item, undefined>>
  /** Closes, and drops what was not taken. */
  drop(): void
}

interface Waiting<Item> {
  resolve(result: IteratorResult<Item, undefined>): void
  reject(error: unknown): void
}

const DONE: IteratorReturnResult<undefined> = Object.freeze({ done: true, value: undefined })

export function createHandOver<Item>(): HandOver<Item> {
  const items: Item[] = []
  const readers: Waiting<Item>[] = []
  let closed = false
  // thrown to one reader only, as a generator does
  let failure: { readonly error: unknown } | undefined
  // settles `put` once somebody asks for more
  let resume: (() => void) | undefined

  function settle(reader: Waiting<Item>): void {
    const thrown = failure
    if (items.length > 0) reader.resolve({ done: false, value: items.shift() as Item })
    else if (thrown === undefined) reader.resolve(DONE)
    else {
      failure = undefined
      reader.reject(thrown.error)
    }
  }

  function wake(): void {
    resume?.()
    resume = undefined
  }

  function close(given?: { readonly error: unknown }): void {
    if (closed) return
    closed = true
    failure = given
    for (const reader of readers.splice(0)) settle(reader)
    wake()
  }

  return {
    put(item) {
      if (closed) return Promise.resolve()
      const reader = readers.shift()
      if (reader === undefined) items.push(item)
      else reader.resolve({ done: false, value: item })
      if (readers.length > 0) return Promise.resolve()
      return new Promise((resolve) => {
        resume = resolve
      })
    },
    take: () =>
      new Promise((resolve, reject) => {
        const reader = { resolve, reject }
        if (items.length > 0 || closed) settle(reader)
        else {
          readers.push(reader)
          wake()
        }
      }),
    close,
    drop() {
      items.length = 0
      close()
      failure = undefined
    },
  }
}
