import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardIterable } from './guard-iterable.ts'
import { createGuardTransform } from './node-transform.ts'
import { createGuardStream } from './transform-stream.ts'

const STUCK = 'Then the model says the same thing once more, and '

/** Streams for ever, as a model that is stuck; `state` is what the server sees. */
const state = { chunks: 0, closedAt: 0, stoppedAt: 0 }
let server: Server
let url: string

function stream(_request: IncomingMessage, response: ServerResponse): void {
  const timer = setInterval(() => {
    state.chunks++
    response.write(STUCK)
  }, 1)
  response.on('close', () => {
    clearInterval(timer)
    state.closedAt = performance.now()
  })
}

beforeEach(async () => {
  Object.assign(state, { chunks: 0, closedAt: 0, stoppedAt: 0 })
  server = createServer(stream)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const abortController = () => new AbortController()
const onSignal = () => {
  state.stoppedAt = performance.now()
}

async function open(controller?: AbortController): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(url, controller ? { signal: controller.signal } : {})
  return response.body as ReadableStream<Uint8Array>
}

const decoded = async (controller?: AbortController): Promise<ReadableStream<string>> =>
  (await open(controller)).pipeThrough(new TextDecoderStream() as never)

async function drain(output: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of output) text += chunk
  return text
}

/** Not by the number of connections: `fetch` opens a spare one. */
async function serverSawClose(): Promise<boolean> {
  for (let waited = 0; state.closedAt === 0 && waited < 2000; waited += 5) await sleep(5)
  return state.closedAt > 0
}

async function drainIntoSink(source: Readable, transform = createGuardTransform({ onSignal })): Promise<string> {
  let text = ''
  const sink = new Writable({
    objectMode: true,
    write(chunk: string, _encoding, done) {
      text += chunk
      done()
    },
  })
  await pipeline(source, transform, sink)
  return text
}

const WAYS: Readonly<Record<string, () => Promise<string>>> = {
  'createGuardStream with an abort controller': async () => {
    const controller = abortController()
    const source = await decoded(controller)
    return drain(source.pipeThrough(createGuardStream({ abortController: controller, onSignal })))
  },
  'createGuardStream without': async () => drain((await decoded()).pipeThrough(createGuardStream({ onSignal }))),
  'guardIterable with an abort controller': async () => {
    const controller = abortController()
    return drain(guardIterable(await decoded(controller), { abortController: controller, onSignal }))
  },
  'guardIterable without': async () => drain(guardIterable(await decoded(), { onSignal })),
  'createGuardTransform with an abort controller': async () => {
    const controller = abortController()
    const source = Readable.fromWeb((await open(controller)) as never)
    return drainIntoSink(source, createGuardTransform({ abortController: controller, onSignal }))
  },
  'createGuardTransform without': async () => drainIntoSink(Readable.fromWeb((await open()) as never)),
  'createGuardTransform on a response of node:http': async () =>
    drainIntoSink(await new Promise<IncomingMessage>((resolve) => get(url, resolve))),
}

describe.each(Object.entries(WAYS))('%s', (_name, run) => {
  it('should close the connection to a server that streams for ever, soon after the stop', async () => {
    const output = await run()

    expect(output).toContain(STUCK)
    expect(state.stoppedAt).toBeGreaterThan(0)
    expect(await serverSawClose()).toBe(true)
    expect(state.closedAt - state.stoppedAt).toBeLessThan(1000)
    const chunks = state.chunks
    await sleep(20)
    expect(state.chunks).toBe(chunks)
  })
})

describe('a reader who leaves', () => {
  it('should close the connection, too', async () => {
    for await (const _ of guardIterable(await decoded(), { maxHold: 0 })) break
    expect(await serverSawClose()).toBe(true)
  })
})
