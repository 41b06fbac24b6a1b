import { pipeline, Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Detector, Finding, Signal, Summary } from '../core/types.ts'
import { createGuard } from '../guard.ts'
import { guardIterable } from './guard-iterable.ts'
import { createGuardTransform } from './node-transform.ts'
import type { StreamOptions } from './stream-options.ts'
import { createGuardStream } from './transform-stream.ts'

type Wrap = (source: AsyncIterable<string>, options?: StreamOptions) => AsyncIterable<string>

const WRAPPERS: Readonly<Record<string, Wrap>> = {
  createGuardStream: (source, options) => ReadableStream.from(source).pipeThrough(createGuardStream(options)),
  guardIterable: (source, options) => guardIterable(source, options),
  createGuardTransform: (source, options) => pipeline(Readable.from(source), createGuardTransform(options), () => {}),
}

const GOOD = 'A first sentence that is worth keeping.\n'
const STUCK = 'Then the model says the same thing once more, and '

const words = fc.stringMatching(/^[a-z ,.\n|]{0,30}$/)
const repeats = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 60 }))
  .map(([unit, times]) => unit.repeat(times))
const text = fc
  .array(fc.oneof(words, repeats, fc.string({ unit: 'binary' }), fc.constant('🙂'.repeat(30))), { maxLength: 6 })
  .map((parts) => parts.join(''))
const chunked = text.chain((whole) =>
  fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 40 }).map((sizes) => split(whole, sizes)),
)

/** Cuts anywhere, pairs included; empty chunks occur. */
function split(whole: string, sizes: readonly number[]): string[] {
  const chunks: string[] = []
  let at = 0
  for (const size of sizes) {
    chunks.push(whole.slice(at, at + size))
    at += size
  }
  return [...chunks, whole.slice(at)]
}

function guarded(chunks: readonly string[]): string {
  const guard = createGuard()
  return chunks.map((chunk) => guard.push(chunk).text).join('') + guard.end().text
}

/** Stops at the end of a line that has no terminator, which is known only at the end of the text. */
const lastLine: Detector = {
  name: 'last-line',
  sees: ['line'],
  zones: ['prose'],
  loop: false,
  options: {},
  pathology: () => 6,
  start:
    () =>
    ({ start, end, ...unit }) =>
      unit.type === 'line' && !unit.text.endsWith('\n')
        ? { finding: { level: 'limit', start, at: end, of: unit.text, times: 1 } }
        : undefined,
}

async function* each(chunks: Iterable<string>): AsyncGenerator<string> {
  yield* chunks
}

/** Never ends by itself; says how often it was pulled and whether it was closed. */
function createStuckSource() {
  const state = { pulled: 0, closed: false }
  async function* source() {
    try {
      yield GOOD
      for (;;) {
        state.pulled++
        yield STUCK
      }
    } finally {
      state.closed = true
    }
  }
  return { state, source: source() }
}

async function collect(output: AsyncIterable<string>): Promise<string[]> {
  const chunks: string[] = []
  for await (const chunk of output) chunks.push(chunk)
  return chunks
}

const until = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; !condition() && waited < 1000; waited += 5) await sleep(5)
}

describe.each(Object.entries(WRAPPERS))('%s', (_name, wrap) => {
  it('should give what the guard gives, for any text in any chunks, in chunks that are whole', async () => {
    await fc.assert(
      fc.asyncProperty(chunked, async (chunks) => {
        const output = await collect(wrap(each(chunks)))
        expect(output.join('')).toBe(guarded(chunks))
        expect(output).not.toContain('')
        const torn = output.filter(
          (chunk, index) => /[\uD800-\uDBFF]$/.test(output[index - 1] ?? '') && /^[\uDC00-\uDFFF]/.test(chunk),
        )
        expect(torn).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('should lose nothing at the end, even what was held', async () => {
    const held = `${GOOD}${STUCK.repeat(3)}`
    expect((await collect(wrap(each([held])))).join('')).toBe(held)
  })

  it('should end without an error when the output is stopped, and close the source', async () => {
    const { state, source } = createStuckSource()
    const signals: Signal[] = []
    const output = (await collect(wrap(source, { onSignal: (signal) => signals.push(signal) }))).join('')
    await until(() => state.closed)

    expect(signals).toHaveLength(1)
    expect(signals[0]?.finding.detector).toBe('looping-text')
    expect(output.slice(0, signals[0]?.keep)).toBe(GOOD + STUCK)
    expect(state.closed).toBe(true)
    expect(state.pulled).toBeLessThan(60)
  })

  it('should tell of findings, then of the stop, then of the end', async () => {
    const told: string[] = []
    const summaries: Summary[] = []
    await collect(
      wrap(createStuckSource().source, {
        onFinding: (finding: Finding) => told.push(finding.level),
        onSignal: () => told.push('signal'),
        onEnd: (summary) => {
          told.push('end')
          summaries.push(summary)
        },
      }),
    )
    expect(told).toEqual(['soft', 'limit', 'signal', 'end'])
    expect(Object.keys(summaries[0]?.findings ?? {})).toEqual(['looping-text'])
  })

  it('should abort the controller at a stop, with an AbortError that carries the signal', async () => {
    const abortController = new AbortController()
    const signals: Signal[] = []
    await collect(wrap(createStuckSource().source, { abortController, onSignal: (signal) => signals.push(signal) }))

    expect(abortController.signal.reason).toBeInstanceOf(Error)
    expect(abortController.signal.reason).toMatchObject({ name: 'AbortError', cause: signals[0] })
  })

  it('should hand out all text to a slow reader although the source fails from the abort', async () => {
    const abortController = new AbortController()
    const source = new ReadableStream<string>({
      start: (controller) =>
        abortController.signal.addEventListener('abort', () => controller.error(abortController.signal.reason)),
      pull: (controller) => controller.enqueue(STUCK),
    })
    const output: string[] = []
    for await (const chunk of wrap(source, { abortController })) {
      output.push(chunk)
      await sleep(5)
    }
    expect(abortController.signal.aborted).toBe(true)
    expect(output.join('')).toBe(guarded(Array.from({ length: 20 }, () => STUCK)))
  })

  it('should stop and close cleanly when the stop is known only at the end', async () => {
    const told: string[] = []
    const abortController = new AbortController()
    const output = await collect(
      wrap(each([GOOD, 'no newline']), {
        abortController,
        detectors: [lastLine],
        onSignal: () => told.push('signal'),
        onEnd: () => told.push('end'),
      }),
    )
    expect(told).toEqual(['signal', 'end'])
    expect(output.join('')).toBe(`${GOOD}no newline`)
    expect(abortController.signal.aborted).toBe(true)
  })

  it('should abort nothing when the text ends by itself', async () => {
    const abortController = new AbortController()
    const summaries: Summary[] = []
    await collect(wrap(each([GOOD]), { abortController, onEnd: (summary) => summaries.push(summary) }))
    await sleep(10)

    expect(abortController.signal.aborted).toBe(false)
    expect(summaries).toHaveLength(1)
    expect(summaries[0]?.length).toBe(GOOD.length)
  })

  it.each(['onSignal', 'onFinding', 'onEnd'] as const)(
    'should fail with what %s throws, and close the source',
    async (name) => {
      const error = new Error('thrown by a callback')
      const abortController = new AbortController()
      const { state, source } = createStuckSource()
      const options = {
        abortController,
        [name]: () => {
          throw error
        },
      }
      await expect(collect(wrap(source, options))).rejects.toBe(error)
      await until(() => state.closed)

      expect(state.closed).toBe(true)
      expect(abortController.signal.reason).toBe(error)
    },
  )

  it('should close the source and abort the controller when the reader leaves', async () => {
    const { state, source } = createStuckSource()
    const abortController = new AbortController()
    for await (const _ of wrap(source, { abortController })) break
    await until(() => state.closed && abortController.signal.aborted)

    expect(state.closed).toBe(true)
    expect(abortController.signal.aborted).toBe(true)
  })

  it('should pull no more of the source than a slow reader takes', async () => {
    let pulled = 0
    async function* source() {
      for (;;) yield `Sentence ${pulled++} is about ${Math.sqrt(pulled)}. `
    }
    const output = wrap(source(), { detectors: [] })[Symbol.asyncIterator]()
    await output.next()
    await sleep(50)
    const before = pulled
    await output.next()
    await sleep(50)

    expect(before).toBeLessThan(200)
    expect(pulled - before).toBeLessThan(20)
    await output.return?.()
  })

  it('should pass on the error of a source that fails', async () => {
    const error = new Error('connection lost')
    async function* source() {
      yield GOOD
      throw error
    }
    await expect(collect(wrap(source()))).rejects.toBe(error)
  })
})

describe('the three wrappers', () => {
  it('should agree on the same chunks, with each other and on what they tell', async () => {
    await fc.assert(
      fc.asyncProperty(chunked, async (chunks) => {
        const results = await Promise.all(
          Object.values(WRAPPERS).map(async (wrap) => {
            const told: unknown[] = []
            const tell = (news: unknown) => told.push(news)
            const output = await collect(wrap(each(chunks), { onFinding: tell, onSignal: tell }))
            return { output: output.join(''), told }
          }),
        )
        expect(results[1]).toEqual(results[0])
        expect(results[2]).toEqual(results[0])
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['options', null, 'a record'],
    ['onSignal', { onSignal: 'log' }, 'a function'],
    ['onFinding', { onFinding: 1 }, 'a function'],
    ['onEnd', { onEnd: {} }, 'a function'],
    ['abortController', { abortController: AbortSignal.abort() }, 'an AbortController'],
    ['options', { onSignals: () => {} }, 'an option'],
    ['maxHold', { maxHold: -1 }, 'at least 0'],
  ])('should refuse at construction what cannot be used as %s: %j', (option, options, expected) => {
    const given = options as unknown as StreamOptions
    for (const create of [
      () => createGuardStream(given),
      () => guardIterable([], given),
      () => createGuardTransform(given),
    ]) {
      expect(create).toThrow(TypeError)
      expect(create).toThrow(`as \`${option}\``)
      expect(create).toThrow(expected)
    }
  })
})
