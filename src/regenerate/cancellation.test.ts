import { getEventListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Attempt, RegenerateOptions } from './options.ts'
import { regenerate } from './regenerate.ts'
import { regenerateText } from './regenerate-text.ts'

const LINE = 'I should check the file again. '
const never = () => new Promise<never>(() => {})

/** What a run may leave behind. */
const timers = () =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'Immediate').length

interface Phase {
  readonly attempt: Attempt
  readonly options?: RegenerateOptions
}

/** A source that tells when it is closed, and hangs after its items. */
function hanging(items: readonly string[], log: string[]): Attempt {
  return async function* (_, signal) {
    log.push('begun')
    signal.addEventListener('abort', () => log.push('aborted'))
    try {
      yield* items
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    } finally {
      log.push('closed')
    }
  } as Attempt
}

const PHASES: Readonly<Record<string, (log: string[]) => Phase>> = {
  'while the attempt is being made': (log) => ({
    attempt: (_, signal) => {
      log.push('begun')
      signal.addEventListener('abort', () => log.push('aborted'))
      return never()
    },
  }),
  'while the first text is awaited': (log) => ({ attempt: hanging([], log) }),
  'while text is read': (log) => ({ attempt: hanging([LINE, 'And then. '], log) }),
  'while text is held': (log) => ({ attempt: hanging([LINE, 'And then. '], log), options: { mode: 'hold' } }),
  'in a later attempt': (log) => ({
    attempt: (plan, signal) => (plan.number === 1 ? LINE.repeat(100) : hanging([LINE], log)(plan, signal)),
  }),
  'in back-off': (log) => ({
    attempt: () => {
      log.push('begun', 'aborted')
      throw Object.assign(new Error('busy'), { status: 503 })
    },
    options: { backOff: { first: 20_000 } },
  }),
  'while the service asks to wait': (log) => ({
    attempt: () => {
      log.push('begun', 'aborted')
      throw Object.assign(new Error('busy'), { status: 429, headers: { 'retry-after': '20' } })
    },
  }),
}

describe.each(Object.entries(PHASES))('%s', (_, phase) => {
  /** Reads in the background until nothing comes for a while. */
  async function start(more: RegenerateOptions) {
    const log: string[] = []
    const { attempt, options } = phase(log)
    const events = regenerate(attempt, { maxTime: 100_000, ...options, ...more })
    const types: string[] = []
    const reading = (async () => {
      for await (const { type } of events) types.push(type)
    })()
    await sleep(30)
    expect(log[0]).toBe('begun')
    return { log, events, types, reading }
  }

  it("should end at once at the caller's abort, and leave nothing", async () => {
    const before = timers()
    const controller = new AbortController()
    const { log, types, reading } = await start({ signal: controller.signal })
    const at = performance.now()
    controller.abort()
    await reading

    // a source that does not close is given a second
    expect(performance.now() - at).toBeLessThan(900)
    expect(types.at(-1)).toBe('done')
    expect(log).toContain('aborted')
    const begun = log.filter((entry) => entry === 'begun').length
    await sleep(20)
    expect(log.filter((entry) => entry === 'begun').length).toBe(begun)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    expect(timers()).toBeLessThanOrEqual(before)
  })

  it('should end at once when the reader leaves, and leave nothing', async () => {
    const before = timers()
    const controller = new AbortController()
    const { log, events, reading } = await start({ signal: controller.signal })
    const at = performance.now()
    await events.return()
    await reading

    // a source that does not close is given a second
    expect(performance.now() - at).toBeLessThan(900)
    expect(log).toContain('aborted')
    expect(await events.next()).toEqual({ done: true, value: undefined })
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    expect(timers()).toBeLessThanOrEqual(before)
  })

  it('should end at once when the reader throws into it, and leave nothing', async () => {
    const before = timers()
    const controller = new AbortController()
    const { log, events, reading } = await start({ signal: controller.signal })
    const at = performance.now()
    const error = new Error('the page was closed')
    await expect(events.throw(error)).rejects.toBe(error)
    await reading

    // a source that does not close is given a second
    expect(performance.now() - at).toBeLessThan(900)
    expect(log).toContain('aborted')
    expect(await events.next()).toEqual({ done: true, value: undefined })
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    expect(timers()).toBeLessThanOrEqual(before)
  })
})

describe('a cancelled run', () => {
  const attempts = () => {
    const made: AbortSignal[] = []
    const attempt: Attempt = (_, signal) => {
      made.push(signal)
      return LINE.repeat(100).match(/.{1,9}/gs) ?? []
    }
    return { attempt, made }
  }

  it('should not ask at all after an abort, and say why it ended', async () => {
    const { attempt, made } = attempts()
    const events: unknown[] = []
    const signal = AbortSignal.abort()
    for await (const event of regenerate(attempt, { signal })) events.push(event)
    expect(made).toEqual([])
    expect(events.at(-1)).toMatchObject({ type: 'done', text: '', summary: { reason: 'aborted', attempts: 0 } })
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('should not ask at all when the reader leaves before the first event', async () => {
    const { attempt, made } = attempts()
    const events = regenerate(attempt, { maxTime: 100_000 })
    await events.return()
    expect(await events.next()).toEqual({ done: true, value: undefined })
    expect(made).toEqual([])
  })

  it('should ask no more when it is aborted at the signal', async () => {
    const { attempt, made } = attempts()
    const controller = new AbortController()
    let reason: string | undefined
    for await (const event of regenerate(attempt, { signal: controller.signal })) {
      if (event.type === 'signal') controller.abort()
      if (event.type === 'done') reason = event.summary.reason
    }
    expect([reason, made.length]).toEqual(['aborted', 1])
  })

  it('should close the source at the stop, before a reader who takes his time', async () => {
    const { attempt, made } = attempts()
    const events = regenerate(attempt)
    for (let event = await events.next(); !event.done; event = await events.next()) {
      if (event.value.type !== 'finding' || event.value.finding.level !== 'limit') continue
      expect(made[0]?.aborted).toBe(true)
      expect(made[0]?.reason).toMatchObject({ name: 'AbortError' })
      break
    }
    await events.return()
    expect(made.length).toBe(1)
  })

  it('should clean up at an abort though nobody reads any more', async () => {
    const before = timers()
    const log: string[] = []
    const controller = new AbortController()
    const events = regenerate(hanging([LINE, LINE], log), { signal: controller.signal, maxTime: 100_000 })
    await events.next()
    await events.next()
    controller.abort()
    await sleep(20)
    expect(log).toEqual(['begun', 'aborted', 'closed'])
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    expect(timers()).toBeLessThanOrEqual(before)
  })

  it('should close a source that comes after all', async () => {
    const log: string[] = []
    const controller = new AbortController()
    const attempt: Attempt = async (plan, signal) => {
      await sleep(20)
      const source = hanging([LINE], log)(plan, signal) as AsyncGenerator<string>
      const close = source.return.bind(source)
      source.return = (value) => {
        log.push('closed late')
        return close(value)
      }
      return source
    }
    const events = regenerate(attempt, { signal: controller.signal })
    await events.next()
    const second = events.next()
    await sleep(5)
    controller.abort()
    expect((await second).value).toMatchObject({ type: 'done' })
    await sleep(40)
    expect(log).toEqual(['closed late'])
  })

  it('should leave nothing after an end without abort', async () => {
    const before = timers()
    const { signal } = new AbortController()
    for await (const _ of regenerate(attempts().attempt, { signal, maxTime: 100_000 }));
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(timers()).toBeLessThanOrEqual(before)
  })

  it('should share a signal with many others without looking like a leak', async () => {
    const warnings: Error[] = []
    const warn = (warning: Error) => warnings.push(warning)
    process.on('warning', warn)
    const controller = new AbortController()
    const runs = Array.from({ length: 50 }, () => regenerateText(hanging([LINE], []), { signal: controller.signal }))
    await sleep(30)
    controller.abort()
    const reasons = (await Promise.all(runs)).map(({ summary }) => summary.reason)
    process.off('warning', warn)
    expect(new Set(reasons)).toEqual(new Set(['aborted']))
    expect(warnings.map(({ name }) => name)).toEqual([])
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('should not wait for ever for a source that does not close', async () => {
    const attempt: Attempt = async function* () {
      yield LINE
      await never()
    }
    const controller = new AbortController()
    const types: string[] = []
    for await (const event of regenerate(attempt, { signal: controller.signal })) {
      types.push(event.type)
      if (event.type === 'text') controller.abort()
    }
    expect(types.at(-1)).toBe('done')
  })
})
