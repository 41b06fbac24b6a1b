import { once } from 'node:events'
import { Readable, Transform, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGuard } from '../guard.ts'
import { guardIterable } from './guard-iterable.ts'
import { createGuardTransform } from './node-transform.ts'

const STUCK = 'Then the model says the same thing once more, and '

function createStuckReadable() {
  return new Readable({
    read() {
      this.push(STUCK)
    },
  })
}

/** Takes one chunk after another, `milliseconds` each. */
function createSink(milliseconds = 0) {
  const chunks: string[] = []
  const sink = new Writable({
    objectMode: true,
    highWaterMark: 1,
    write(chunk: string, _encoding, done) {
      chunks.push(chunk)
      setTimeout(done, milliseconds)
    },
  })
  return { chunks, sink }
}

describe('createGuardTransform', () => {
  it('should decode UTF-8 that is cut anywhere, and keep a byte order mark', async () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), cuts, async (tail, sizes) => {
        const whole = `\uFEFF${tail}`
        const bytes = Buffer.from(whole)
        const chunks: Uint8Array[] = []
        let at = 0
        for (const size of [...sizes, bytes.length]) {
          chunks.push(new Uint8Array(bytes.subarray(at, at + size)))
          at += size
        }
        const guard = createGuard()
        const expected = guard.push(whole).text + guard.end().text
        expect(await text(Readable.from(chunks).pipe(createGuardTransform()))).toBe(expected)
      }),
      { numRuns: 100 },
    )
  })

  it('should show bytes that are no UTF-8 as replacement characters, even at the end', async () => {
    const chunks = [Buffer.from([0x61, 0xff, 0x62]), Buffer.from([0xe2, 0x82])]
    expect(await text(Readable.from(chunks).pipe(createGuardTransform()))).toBe('a\uFFFDb\uFFFD')
  })

  it('should take strings and bytes in turn', async () => {
    const transform = createGuardTransform()
    transform.write('one ')
    transform.write(Buffer.from('two '))
    transform.end('three')
    expect(await text(transform)).toBe('one two three')
  })

  it.each([
    ['an endless stream', createStuckReadable],
    ['an endless generator', () => Readable.from(endless())],
    ['a web stream', () => Readable.fromWeb(ReadableStream.from(endless()) as never)],
  ])('should let a pipeline from %s resolve at a stop, and destroy the source', async (_name, create) => {
    const source = create()
    const { chunks, sink } = createSink()
    await pipeline(source, createGuardTransform(), sink)
    expect(source.destroyed).toBe(true)
    expect(chunks.join('')).toContain(STUCK)
  })

  it('should let a pipeline resolve at a stop when the reader is slow and the queue is full', async () => {
    let number = 0
    async function* source() {
      for (; number < 60; number++) yield `${number} is ${Math.sqrt(number)}; `
      for (;;) yield STUCK
    }
    const { chunks, sink } = createSink(1)
    await pipeline(Readable.from(source()), createGuardTransform({ maxHold: 0 }), sink)
    expect(chunks.join('')).toContain('59 is ')
  })

  it('should swallow what is written after a stop, and finish', async () => {
    const { chunks, sink } = createSink()
    const transform = createGuardTransform()
    transform.pipe(sink)
    for (let copies = 0; copies < 200; copies++) {
      if (!transform.write(STUCK)) await once(transform, 'drain')
    }
    transform.end('too late')
    await Promise.all([once(transform, 'close'), once(sink, 'finish')])
    expect(chunks.join('')).toContain(STUCK)
    expect(chunks.join('')).not.toContain('too late')
  })

  it('should resolve from an iterable that is guarded itself', async () => {
    const { chunks, sink } = createSink()
    await pipeline(guardIterable(endless()), sink)
    expect(chunks.join('')).toContain(STUCK)
  })

  it('should end and close a source that is only piped', async () => {
    const source = createStuckReadable()
    const transform = source.pipe(createGuardTransform())
    await text(transform)
    await sleep(1)
    expect(source.destroyed).toBe(true)
    expect(transform.destroyed).toBe(true)
  })

  it('should fail rather than hang at a stop when another stream stands between it and an endless source', async () => {
    const source = createStuckReadable()
    const between = new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) })
    const { sink } = createSink()
    await expect(pipeline(source, between, createGuardTransform(), sink)).rejects.toMatchObject({
      code: 'ERR_STREAM_PREMATURE_CLOSE',
    })
    expect(source.destroyed).toBe(true)
  })

  it('should let a pipeline fail with what a callback throws, or with the error of the source', async () => {
    const error = new Error('thrown by a callback')
    const throwing = createGuardTransform({
      onSignal: () => {
        throw error
      },
    })
    await expect(pipeline(createStuckReadable(), throwing, createSink().sink)).rejects.toBe(error)

    async function* failing() {
      yield 'text'
      throw error
    }
    await expect(pipeline(Readable.from(failing()), createGuardTransform(), createSink().sink)).rejects.toBe(error)
  })
})

async function* endless(): AsyncGenerator<string> {
  for (;;) yield STUCK
}
