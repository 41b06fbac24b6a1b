import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { guardIterable } from './guard-iterable.ts'

const STUCK = 'Then the model says the same thing once more, and '

/** An iterator that counts how it is used. */
function createSource(next: () => Promise<IteratorResult<string>>, close: () => Promise<void> = async () => {}) {
  const calls = { opened: 0, returned: 0 }
  const source: AsyncIterable<string> = {
    [Symbol.asyncIterator]() {
      calls.opened++
      return {
        next,
        async return() {
          calls.returned++
          await close()
          return { done: true, value: undefined }
        },
      }
    },
  }
  return { calls, source }
}

const stuck = async (): Promise<IteratorResult<string>> => ({ done: false, value: STUCK })
const never = (): Promise<never> => new Promise(() => {})

async function drain(output: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of output) text += chunk
  return text
}

describe('guardIterable', () => {
  afterEach(() => void vi.useRealTimers())

  it('should read arrays, strings and generators as well', async () => {
    expect(await drain(guardIterable(['one ', 'two']))).toBe('one two')
    expect(await drain(guardIterable('one 🙂 two'))).toBe('one 🙂 two')
    const closed: string[] = []
    function* source() {
      try {
        for (;;) yield STUCK
      } finally {
        closed.push('closed')
      }
    }
    await drain(guardIterable(source()))
    expect(closed).toEqual(['closed'])
  })

  it('should refuse at once a source that cannot be iterated', () => {
    expect(() => guardIterable(7 as unknown as string[])).toThrow(TypeError)
    expect(() => guardIterable(null as unknown as string[])).toThrow('expected an iterable of strings')
  })

  it('should fail with a TypeError on an item that is no string, and close the source', async () => {
    const { calls, source } = createSource(async () => ({ done: false, value: undefined as unknown as string }))
    await expect(drain(guardIterable(source))).rejects.toThrow(TypeError)
    expect(calls.returned).toBe(1)
  })

  it('should close the source once, before the reader takes the last text', async () => {
    const { calls, source } = createSource(stuck)
    const output = guardIterable(source, { maxHold: 0 })
    for await (const _ of output) if (calls.returned > 0) break
    expect(calls.returned).toBe(1)
    await output.return()
    expect(calls.returned).toBe(1)
  })

  it('should not close a source that has ended or failed by itself', async () => {
    const ending = createSource(async () => ({ done: true, value: undefined }))
    await drain(guardIterable(ending.source))
    const failing = createSource(() => Promise.reject(new Error('connection lost')))
    await expect(drain(guardIterable(failing.source))).rejects.toThrow('connection lost')

    expect(ending.calls).toEqual({ opened: 1, returned: 0 })
    expect(failing.calls).toEqual({ opened: 1, returned: 0 })
  })

  it('should not touch the source before the first item is wanted', () => {
    const { calls, source } = createSource(stuck)
    guardIterable(source)
    expect(calls.opened).toBe(0)
  })

  it('should close the source when the reader leaves before the first item', async () => {
    const { calls, source } = createSource(stuck)
    const abortController = new AbortController()
    const output = guardIterable(source, { abortController })
    expect(await output.return()).toEqual({ done: true, value: undefined })
    expect(calls.returned).toBe(1)
    expect(abortController.signal.aborted).toBe(true)
    expect(await output.next()).toEqual({ done: true, value: undefined })
  })

  it('should let the reader leave while the source is silent', async () => {
    const { calls, source } = createSource(never)
    const abortController = new AbortController()
    const output = guardIterable(source, { abortController })
    const waiting = output.next()
    await sleep(1)
    await output.return()

    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(calls.returned).toBe(1)
    expect(abortController.signal.reason).toMatchObject({ name: 'AbortError' })
  })

  it('should not wait for ever for a source that never closes, as a branch of a tee', async () => {
    vi.useFakeTimers()
    const [branch] = new ReadableStream<string>({ pull: (controller) => controller.enqueue(STUCK) }).tee()
    const signals: unknown[] = []
    const output = drain(
      guardIterable(branch as ReadableStream<string>, { onSignal: (signal) => signals.push(signal) }),
    )
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(1000)
    expect(await output).toContain(STUCK)
  })

  it('should leave no timer behind', async () => {
    vi.useFakeTimers()
    await drain(guardIterable(createSource(stuck).source))
    await drain(guardIterable(['text']))
    expect(vi.getTimerCount()).toBe(0)
  })

  it('should end cleanly when the source fails while it is closed', async () => {
    const { calls, source } = createSource(stuck, () => Promise.reject(new Error('already aborted')))
    expect(await drain(guardIterable(source))).toContain(STUCK)
    expect(calls.returned).toBe(1)
  })

  it('should close the source when the reader throws into the output', async () => {
    const { calls, source } = createSource(stuck)
    const output = guardIterable(source, { detectors: [] })
    await output.next()
    await expect(output.throw(new Error('reader failed'))).rejects.toThrow('reader failed')
    expect(calls.returned).toBe(1)
  })
})
