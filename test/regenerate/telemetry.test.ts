import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRecorder } from '../../src/otel/index.ts'
import { type Attempt, type RegenerateOptions, regenerateText } from '../../src/regenerate/index.ts'

const SECRET = 'My number is 12 34 56. '
const spans = new InMemorySpanExporter()

beforeEach(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }))
})

afterEach(() => {
  spans.reset()
  for (const api of [context, trace]) api.disable()
})

/** What a real SDK exports of a run. */
async function recorded(attempt: Attempt, options: RegenerateOptions = {}) {
  const onEvent = await createRecorder()
  await trace.getTracer('app').startActiveSpan('chat', async (span) => {
    await regenerateText(attempt, { onEvent, backOff: { first: 0 }, ...options } as never).catch(() => {})
    span.end()
  })
  const [span] = spans.getFinishedSpans()
  expect(JSON.stringify([span?.attributes, span?.events])).not.toContain('number is')
  return {
    attributes: span?.attributes,
    events: (span?.events ?? []).map(({ name, attributes }) => [name, attributes?.['error.type']]),
  }
}

const failing = (...errors: unknown[]): Attempt => {
  let made = 0
  return () => {
    const error = errors[made++]
    if (error !== undefined) throw error
    return 'At nine.'
  }
}

describe('a recorder of a run', () => {
  it('should record what was stopped, and no text of it', async () => {
    const { attributes, events } = await recorded(({ number }) => (number === 1 ? SECRET.repeat(60) : 'At nine.'))
    expect(attributes).toMatchObject({
      'unstutter.detector': 'looping-text',
      'unstutter.reason': 'clean',
      'unstutter.attempts': 2,
    })
    expect(events.map(([name]) => name)).toContain('unstutter.signal')
  })

  it.each([
    ['a status', Object.assign(new Error(SECRET), { status: 503 }), '503'],
    ['a status code', Object.assign(new Error(SECRET), { statusCode: 429 }), '429'],
    ['a name', new DOMException(SECRET, 'TimeoutError'), 'TimeoutError'],
    ['a broken connection', Object.assign(new Error(SECRET), { code: 'ECONNRESET' }), 'ECONNRESET'],
    ['a cause', new TypeError(SECRET, { cause: Object.assign(new Error(SECRET), { code: 'EPIPE' }) }), 'EPIPE'],
  ])('should say by %s why a service was asked again', async (_, error, type) => {
    const { events } = await recorded(failing(error))
    expect(events).toEqual([
      ['unstutter.start', undefined],
      ['unstutter.retry', type],
      ['unstutter.done', undefined],
    ])
  })

  it.each([
    ['a status', Object.assign(new Error(SECRET), { status: 401 }), '401'],
    ['a class', new SyntaxError(SECRET), 'SyntaxError'],
    ['nothing that is known', SECRET, '_OTHER'],
  ])('should say by %s with what a run ended', async (_, error, type) => {
    const { attributes, events } = await recorded(failing(error))
    expect(events.at(-1)).toEqual(['unstutter.done', type])
    expect(attributes).toMatchObject({ 'unstutter.reason': 'error' })
  })
})
