import { getEventListeners } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Attempt, regenerate, regenerateText } from '../../src/regenerate/index.ts'

const STUCK = 'Then the model says the same thing once more, and '
const GOOD = 'The ferry leaves at nine.'

/** A service on this machine: each request gets the next of `replies`, the last one for ever. */
const service = {
  requests: 0,
  open: 0,
  chunks: 0,
  replies: [] as ('stuck' | 'good' | 'busy' | 'silent' | 'talkative')[],
}
let server: Server
let url: string

function reply(_request: IncomingMessage, response: ServerResponse): void {
  const kind = service.replies[Math.min(service.requests, service.replies.length - 1)]
  service.requests++
  service.open++
  response.on('close', () => {
    clearInterval(timer)
    service.open--
  })
  let timer: NodeJS.Timeout | undefined
  if (kind === 'busy') response.writeHead(429, { 'retry-after': '1' }).end()
  else if (kind === 'good') response.end(GOOD)
  // an error whose body nobody reads, and which never ends
  else if (kind === 'talkative') response.writeHead(503).write('Sorry. '.repeat(100))
  else if (kind === 'stuck') {
    timer = setInterval(() => {
      service.chunks++
      response.write(STUCK)
    }, 1)
  }
}

beforeEach(async () => {
  Object.assign(service, { requests: 0, open: 0, chunks: 0, replies: ['good'] })
  server = createServer(reply)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const attempt: Attempt = async (_plan, signal) => {
  const response = await fetch(url, { signal })
  if (!response.ok) throw Object.assign(new Error('refused'), { status: response.status, headers: response.headers })
  return (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream() as never)
}

async function noneOpen(): Promise<boolean> {
  for (let waited = 0; service.open > 0 && waited < 2000; waited += 5) await sleep(5)
  return service.open === 0
}

describe('a service that streams', () => {
  it('should have its stuck request closed before the next one is made', async () => {
    service.replies = ['stuck', 'good']
    const { text, summary } = await regenerateText(attempt)
    expect([text, summary.attempts, service.requests]).toEqual([GOOD, 2, 2])
    expect(await noneOpen()).toBe(true)
    const { chunks } = service
    await sleep(20)
    expect(service.chunks).toBe(chunks)
  })

  it.each(['stuck', 'silent', 'busy'] as const)('should see its request closed at an abort: %s', async (kind) => {
    service.replies = [kind]
    const controller = new AbortController()
    const { signal } = controller
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    let reason: string | undefined
    void (async () => {
      while (service.requests === 0) await sleep(2)
      await sleep(20)
      controller.abort()
    })()
    for await (const event of regenerate(attempt, { signal, policy: () => 'report', backOff: { first: 5000 } })) {
      if (event.type === 'done') reason = event.summary.reason
    }
    expect(reason).toBe('aborted')
    expect(await noneOpen()).toBe(true)
    const { requests } = service
    await sleep(30)
    expect(service.requests).toBe(requests)
    expect(getEventListeners(signal, 'abort')).toEqual([])
    // those of the server and of the connections that fetch keeps are not ours
    expect(timers()).toBeLessThanOrEqual(3)
  })

  it('should have requests closed that failed, though nobody reads what else they say', async () => {
    service.replies = ['talkative', 'talkative', 'good']
    const { text, summary } = await regenerateText(attempt, { backOff: { first: 1 } })
    expect([text, summary.retries]).toEqual([GOOD, 2])
    expect(await noneOpen()).toBe(true)
  })

  it('should have its request closed where the attempt fails on what it reads', async () => {
    service.replies = ['stuck']
    const choosy: Attempt = async function* (_plan, signal) {
      const { body } = await fetch(url, { signal })
      const reader = (body as ReadableStream<Uint8Array>).getReader()
      for (;;) {
        const { value = new Uint8Array() } = await reader.read()
        yield JSON.parse(new TextDecoder().decode(value)) as string
      }
    }
    await expect(regenerateText(choosy)).rejects.toThrow(SyntaxError)
    expect(await noneOpen()).toBe(true)
  })

  it('should be given the time that it asks for', async () => {
    service.replies = ['busy', 'good']
    const begun = performance.now()
    const { text, summary } = await regenerateText(attempt)
    expect([text, summary.retries, summary.attempts]).toEqual([GOOD, 1, 1])
    expect(performance.now() - begun).toBeGreaterThan(950)
  })
})
