import { type Attributes, context, metrics, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCallGuard } from '../call-guard.ts'
import { createConversation } from '../conversation.ts'
import { createGuard } from '../guard.ts'
import { guardIterable } from '../streams/guard-iterable.ts'
import { createRecorder } from './create-recorder.ts'
import type { Recordable, RecordableEvent, Recorder, RecorderOptions } from './types.ts'

const SECRET = 'My number is 12 34 56. '
const LOOP = SECRET.repeat(60)
const spans = new InMemorySpanExporter()
let exporter: InMemoryMetricExporter
let reader: PeriodicExportingMetricReader

beforeEach(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }))
  registerMeters()
})

afterEach(async () => {
  spans.reset()
  await reader.shutdown()
  for (const api of [context, trace, metrics]) api.disable()
})

function registerMeters(): void {
  exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 2 ** 30 })
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }))
}

/** What a real SDK exports of some work that is done in a span. */
async function exported(work: (record: Recorder) => unknown, options: RecorderOptions = {}) {
  const record = await createRecorder(options)
  await trace.getTracer('app').startActiveSpan('chat', async (span) => {
    await work(record)
    span.end()
  })
  const [span] = spans.getFinishedSpans()
  return {
    span: span?.attributes,
    events: (span?.events ?? []).map(
      ({ name, attributes }) => ({ name, ...attributes }) as Attributes & { name: string },
    ),
    counts: await counts(),
  }
}

/** The counters, each with its points. */
async function counts(): Promise<Record<string, { unit: string; points: unknown[] }>> {
  await reader.forceFlush()
  const all =
    exporter
      .getMetrics()
      .at(-1)
      ?.scopeMetrics.flatMap((scope) => scope.metrics) ?? []
  return Object.fromEntries(
    all.map(({ descriptor, dataPoints }) => [
      descriptor.name,
      { unit: descriptor.unit, points: dataPoints.map(({ value, attributes }) => ({ value, ...attributes })) },
    ]),
  )
}

describe('a recorder', () => {
  it('should record findings as evaluations of the active span, and count them', async () => {
    const { events, counts } = await exported((record) => {
      for (const finding of createGuard({ part: 'p1' }).push(LOOP).findings) record(finding)
    })
    expect(events).toHaveLength(2)
    expect(events[1]).toEqual({
      name: 'gen_ai.evaluation.result',
      'gen_ai.evaluation.name': 'repetition',
      'gen_ai.evaluation.score.label': 'limit',
      'gen_ai.evaluation.explanation': expect.stringMatching(
        /^looping-text: \d+ copies of 23 UTF-16 units, from 0, certain at \d+$/,
      ),
      'unstutter.detector': 'looping-text',
      'unstutter.level': 'limit',
      'unstutter.channel': 'text',
      'unstutter.part': 'p1',
      'unstutter.start': 0,
      'unstutter.at': expect.any(Number),
      'unstutter.times': expect.any(Number),
      'unstutter.period': 23,
    })
    const few = { 'unstutter.detector': 'looping-text', 'unstutter.channel': 'text' }
    expect(counts['unstutter.findings']).toEqual({
      unit: '{finding}',
      points: [
        { value: 1, ...few, 'unstutter.level': 'soft' },
        { value: 1, ...few, 'unstutter.level': 'limit' },
      ],
    })
  })

  it('should record signals and summaries of a stream, and mark its span', async () => {
    const { span, events, counts } = await exported(async (record) => {
      const chunks = [LOOP.slice(0, 900), LOOP.slice(900)]
      const stream = guardIterable(chunks, { onFinding: record, onSignal: record, onEnd: record })
      for await (const _ of stream);
    })
    expect(span).toEqual({ 'unstutter.action': 'regenerate', 'unstutter.detector': 'looping-text' })
    expect(events.map(({ name }) => name)).toEqual([
      'gen_ai.evaluation.result',
      'gen_ai.evaluation.result',
      'unstutter.signal',
      'unstutter.summary',
    ])
    expect(events[2]).toMatchObject({
      'unstutter.action': 'regenerate',
      'unstutter.pathology': 6,
      'unstutter.keep': 23,
    })
    expect(counts['unstutter.signals']).toMatchObject({
      unit: '{signal}',
      points: [{ value: 1, 'unstutter.action': 'regenerate', 'unstutter.level': 'limit' }],
    })
    const discarded = events[3]?.['unstutter.discarded']
    expect(discarded).toBeGreaterThan(0)
    expect(counts['unstutter.discarded']).toEqual({ unit: '{utf16_unit}', points: [{ value: discarded }] })
  })

  it('should record steps of a conversation, and what was discarded but once', async () => {
    const { events, counts } = await exported((record) => {
      const conversation = createConversation()
      record(conversation.push({ channel: 'text', part: '0', text: 'Well. ' }))
      record(conversation.push({ channel: 'reasoning', part: '0', text: LOOP }))
      record(conversation.push({ channel: 'text', part: '0', text: '1234567' }))
      record(conversation.end())
    })
    expect(events.map(({ name }) => name)).toEqual([
      'gen_ai.evaluation.result',
      'gen_ai.evaluation.result',
      'unstutter.signal',
      'unstutter.summary',
      'unstutter.summary',
    ])
    expect(events[2]?.['unstutter.scope']).toBe('response')
    const points = counts['unstutter.discarded']?.points
    expect(points).toContainEqual({ value: 7, 'unstutter.channel': 'text' })
    expect(points).toContainEqual({ value: events[4]?.['unstutter.discarded'], 'unstutter.channel': 'reasoning' })
  })

  it('should record verdicts on calls with what was done', async () => {
    const { events, counts } = await exported((record) => {
      const guard = createCallGuard({ tools: ['search'] })
      record(guard.call({ name: 'find', arguments: { secret: SECRET } }))
    })
    expect(events[0]).toMatchObject({ 'unstutter.kind': 'unknown-tool', 'unstutter.action': 'block' })
    expect(JSON.stringify(events)).not.toContain('secret')
    expect(counts['unstutter.findings']?.points).toMatchObject([{ value: 1, 'unstutter.action': 'block' }])
  })

  it('should record no text of the model, unless it is told to', async () => {
    const work = (record: Recorder) => {
      const guard = createGuard({ format: 'json' })
      record(guard.push(`{"key of mine": "${LOOP}`))
      record(guard.end())
    }
    const silent = await exported(work)
    expect(silent.events.length).toBeGreaterThan(2)
    expect(JSON.stringify(silent)).not.toMatch(/number is|key of mine/)
    spans.reset()
    const { events, counts } = await exported(work, { text: true })
    expect(events.some((event) => String(event['unstutter.of']).includes('number is'))).toBe(true)
    expect(JSON.stringify(counts)).not.toMatch(/number is|key of mine/)
  })

  it('should record the events of a run that asks again', async () => {
    const [finding] = createGuard().push(LOOP).findings
    const { signal } = createGuard().push(LOOP)
    const run: readonly (RecordableEvent & { readonly text?: string })[] = [
      { type: 'start', attempt: 1, plan: { temperature: 0.2, model: 'small' } },
      { type: 'text', text: SECRET },
      ...(finding ? [{ type: 'finding', finding }] : []),
      ...(signal ? [{ type: 'signal', signal }] : []),
      { type: 'retract', keep: 12 },
      { type: 'attempt', attempt: 2, why: { kind: 'signal' }, plan: { temperature: 0.8 } },
      { type: 'retry', retry: 1 },
      {
        type: 'done',
        text: SECRET,
        summary: { reason: 'clean', attempts: 2, retries: 1, characters: 900, discarded: 500, finishReason: 'STOP' },
      },
    ]
    const { span, events, counts } = await exported((record) => {
      for (const event of run) record(event)
    })
    expect(events.map(({ name }) => name)).toEqual([
      'unstutter.start',
      'gen_ai.evaluation.result',
      'unstutter.signal',
      'unstutter.retract',
      'unstutter.attempt',
      'unstutter.retry',
      'unstutter.done',
    ])
    expect(events[0]).toMatchObject({ 'gen_ai.request.temperature': 0.2, 'gen_ai.request.model': 'small' })
    expect(events[4]).toMatchObject({ 'unstutter.attempt': 2, 'unstutter.why': 'signal' })
    expect(events[6]).toEqual({
      name: 'unstutter.done',
      'unstutter.reason': 'clean',
      'unstutter.attempts': 2,
      'unstutter.retries': 1,
      'unstutter.characters': 900,
      'unstutter.discarded': 500,
      'gen_ai.response.finish_reasons': ['STOP'],
    })
    expect(span).toMatchObject({ 'unstutter.reason': 'clean', 'unstutter.attempts': 2 })
    expect(counts['unstutter.discarded']?.points).toEqual([{ value: 500, 'unstutter.reason': 'clean' }])
    expect(JSON.stringify(events)).not.toContain('number is')
  })

  it('should put attributes of the caller on events and counters, and the id of the response on events alone', async () => {
    const { events, counts } = await exported((record) => record(createGuard().push(LOOP), { responseId: 'r-1' }), {
      attributes: { 'gen_ai.request.model': 'small' },
    })
    for (const event of events)
      expect(event).toMatchObject({ 'gen_ai.request.model': 'small', 'gen_ai.response.id': 'r-1' })
    expect(JSON.stringify(counts)).toContain('small')
    expect(JSON.stringify(counts)).not.toContain('r-1')
  })

  it('should record on a span that it is given', async () => {
    const record = await createRecorder()
    const span = trace.getTracer('app').startSpan('other')
    record(createGuard().push(LOOP), { span })
    span.end()
    expect(spans.getFinishedSpans()[0]?.events).toHaveLength(3)
  })

  it('should count without a span, and with a provider that is registered later', async () => {
    metrics.disable()
    const record = await createRecorder()
    record(createGuard().push(LOOP))
    expect(await counts()).toEqual({})
    registerMeters()
    record(createGuard().push(LOOP))
    expect((await counts())['unstutter.signals']?.points).toMatchObject([{ value: 1 }])
  })

  it.each([undefined, 'text', {}, { findings: {} }] as unknown[])('should refuse to record %j', async (what) => {
    const record = await createRecorder()
    expect(() => record(what as Recordable)).toThrow(TypeError)
  })

  it('should refuse options that do not exist or cannot be used', async () => {
    await expect(createRecorder({ texts: true } as RecorderOptions)).rejects.toThrow('expected an option: text')
    await expect(createRecorder({ text: 1 } as unknown as RecorderOptions)).rejects.toThrow('expected true or false')
    await expect(createRecorder({ attributes: 1 } as unknown as RecorderOptions)).rejects.toThrow('expected a record')
  })
})
