import { describe, expect, it } from 'vitest'
import type { RegenerateEvent } from './events.ts'
import type { Attempt, AttemptItem, RegenerateOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { regenerate } from './regenerate.ts'
import { regenerateText } from './regenerate-text.ts'

const GOOD = 'The ferry leaves at nine, and the last one back is at six.'
const START = 'The ferry leaves at nine. '
const STUCK = `${START}${'I should check the file again. '.repeat(400)}`
const OTHER = `Well. ${'It is the same as it was before, more or less. '.repeat(400)}`
const FAST = { first: 0, longest: 10 }

type Answer = string | readonly AttemptItem[] | Error | ((plan: Plan) => string | readonly AttemptItem[])

/** Answers in turn, the last one for ever; text in pieces of 7 characters. */
function answers(...all: Answer[]) {
  const plans: Plan[] = []
  let read = 0
  const attempt: Attempt = async function* (plan) {
    const answer = all[Math.min(plans.length, all.length - 1)] as Answer
    plans.push(plan)
    if (answer instanceof Error) throw answer
    const items = typeof answer === 'function' ? answer(plan) : answer
    for (const item of typeof items === 'string' ? (items.match(/.{1,7}/gs) ?? []) : items) {
      read += typeof item === 'string' ? item.length : (item.text?.length ?? 0)
      yield item
    }
  } as Attempt
  return {
    attempt,
    plans,
    get read() {
      return read
    },
  }
}

/** What a reader ends up with, and the events on the way, texts left out. */
async function follow(attempt: Attempt, options: RegenerateOptions = {}) {
  let shown = ''
  const events: string[] = []
  let done: Extract<RegenerateEvent, { type: 'done' }> | undefined
  let error: unknown
  try {
    for await (const event of regenerate(attempt, options)) {
      if (event.type === 'text') shown += event.text
      else if (event.type === 'retract') shown = shown.slice(0, event.keep)
      if (event.type === 'done') done = event
      if (event.type !== 'text') events.push(event.type === 'retract' ? `retract ${event.keep}` : event.type)
    }
  } catch (thrown) {
    error = thrown
  }
  expect(done?.text).toBe(shown)
  return { shown, events, summary: done?.summary, reason: done?.summary.reason, error }
}

const said = (text: string, finishReason: string): AttemptItem[] => [text, { finishReason }]

const status = (code: number, more: object = {}) =>
  Object.assign(new Error(`status ${code}`), { status: code, ...more })

describe('regenerate', () => {
  it('should pass on an answer that is fine', async () => {
    const { attempt, plans } = answers(GOOD)
    const { shown, events, reason } = await follow(attempt)
    expect([shown, events, reason, plans.length]).toEqual([GOOD, ['start', 'done'], 'clean', 1])
  })

  it('should take back what is stuck, and show the next answer', async () => {
    const { attempt, plans } = answers(STUCK, GOOD)
    const { shown, events, reason } = await follow(attempt, { parameters: { temperature: 0.2 } })
    expect(shown).toBe(GOOD)
    expect(events).toEqual(['start', 'finding', 'finding', 'signal', 'attempt', 'retract 0', 'done'])
    expect(reason).toBe('clean')
    expect(plans.map(({ number, temperature }) => [number, temperature])).toEqual([
      [1, 0.2],
      [2, 0.8],
    ])
    expect(plans[1]?.advice?.pathology).toBe(6)
  })

  it('should keep the clean beginning and go on from it, whatever of it is told again', async () => {
    const kept = 'The ferry leaves at nine. I should check the file again'
    for (const told of ['', 'check the file again', kept]) {
      const { attempt, plans } = answers(STUCK, `${told}, said the captain, and did so.`)
      const { shown, events, reason } = await follow(attempt, { mode: 'continue' })
      expect(plans[1]?.prefix).toBe(kept)
      expect(shown).toBe(`${kept}, said the captain, and did so.`)
      expect(events).toContain(`retract ${kept.length}`)
      expect(reason).toBe('clean')
    }
  })

  it('should show what begins anew in other words in the place of what was kept', async () => {
    const anew = 'The ferry really leaves at nine. I should check the files again, said the captain.'
    const { attempt } = answers(STUCK, anew)
    const { shown, events, reason } = await follow(attempt, { mode: 'continue' })
    expect([shown, reason]).toEqual([anew, 'clean'])
    // of what was kept, `The ferry ` is the same
    expect(events.slice(-2)).toEqual(['retract 10', 'done'])
  })

  it('should know of the prefix that it goes on from, and not report again what is in it', async () => {
    const table = `| a | b |\n|---|---|\n| 1 | ${'no '.repeat(400)}`
    const { attempt, plans } = answers(table, ' 2   |\n|  3   |4|\n')
    const { shown } = await follow(attempt, { mode: 'continue' })
    expect(plans[1]?.prefix).toBe('| a | b |\n|---|---|\n| 1 |')
    expect(shown).toBe('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n')
  })

  it('should show nothing before the end where it holds, and then the text at once', async () => {
    const texts: string[] = []
    const { attempt } = answers(STUCK, GOOD)
    for await (const event of regenerate(attempt, { mode: 'hold' })) {
      expect(event.type).not.toBe('retract')
      if (event.type === 'text') texts.push(event.text)
    }
    expect(texts).toEqual([GOOD])
  })

  it('should show after so many clean characters where it holds', async () => {
    const first = async (holdUntil: number) => {
      for await (const event of regenerate(answers(GOOD).attempt, { mode: 'hold', holdUntil })) {
        if (event.type === 'text') return event.text.length
      }
      return 0
    }
    expect(await first(0)).toBeLessThan(20)
    expect(await first(30)).toBeGreaterThanOrEqual(30)
    expect(await first(30)).toBeLessThan(GOOD.length)
  })

  it('should stop reading at the stop, and read only as it is read', async () => {
    const source = answers(STUCK, GOOD)
    const events = regenerate(source.attempt)
    expect(source.read).toBe(0)
    for await (const event of events) {
      if (event.type === 'text') break
    }
    expect(source.read).toBeLessThan(100)
    const all = answers(STUCK, GOOD)
    await follow(all.attempt)
    expect(all.read).toBeLessThan(1000)
  })

  it('should keep the longest clean beginning when all attempts fail', async () => {
    const { attempt, plans } = answers(OTHER, `${START.repeat(3)}${STUCK}`, STUCK)
    const { shown, reason, summary } = await follow(attempt)
    expect([reason, plans.length, summary?.attempts]).toEqual(['attempts', 3, 3])
    expect(shown.startsWith(START)).toBe(true)
    expect(shown.length).toBeGreaterThan(60)
    expect(shown).not.toMatch(/(file again.*){2}/)
  })

  it('should give up when the same comes three times', async () => {
    const { attempt, plans } = answers(STUCK)
    const { reason } = await follow(attempt, { attempts: 10 })
    expect([reason, plans.length]).toEqual(['recurred', 3])
  })

  it('should end where the policy says abort', async () => {
    const { attempt, plans } = answers(STUCK)
    const { reason, shown } = await follow(attempt, { policy: () => 'abort' })
    expect([reason, plans.length]).toEqual(['stopped', 1])
    expect(shown).not.toContain('again. I')
  })

  it('should end within its budgets', async () => {
    const few = await follow(answers(STUCK).attempt, { maxCharacters: 600 })
    expect(few.reason).toBe('characters')
    expect(few.summary?.characters).toBeLessThan(610)
    const slow: Attempt = async function* () {
      yield START
      await new Promise((resolve) => setTimeout(resolve, 400))
      yield 'too late'
    }
    const short = await follow(slow, { maxTime: 30 })
    expect([short.reason, short.shown]).toEqual(['time', START])
    expect(short.summary?.milliseconds).toBeLessThan(2000)
  })

  it('should count what it took', async () => {
    const source = answers(STUCK, GOOD)
    const { summary } = await follow(source.attempt, { parameters: { maxOutputTokens: 3000 } })
    expect(summary?.characters).toBe(source.read)
    expect(summary?.discarded).toBe(source.read - GOOD.length)
    expect(summary?.saved?.tokens).toBe(Math.round(3000 - (source.read - GOOD.length) / 4))
    expect(summary?.log.map(({ cause, characters }) => [cause?.kind, characters > 0])).toEqual([
      ['signal', true],
      [undefined, true],
    ])
    expect((await follow(answers(STUCK, GOOD).attempt)).summary).not.toHaveProperty('saved')
  })

  it('should take a whole text, and a stream', async () => {
    expect((await follow(() => GOOD)).shown).toBe(GOOD)
    const stream = new ReadableStream<string>({
      start(controller) {
        controller.enqueue(GOOD)
        controller.close()
      },
    })
    expect((await follow(async () => stream)).shown).toBe(GOOD)
  })

  it.each([
    ['attempts', 0],
    ['mode', 'other'],
    ['holdUntil', 5],
    ['provider', 'nobody'],
    ['parameters', { heat: 1 }],
    ['ladder', ['up']],
    ['maxTime', 2 ** 40],
    ['retries', -1],
    ['backOff.first', Number.NaN],
    ['signal', {}],
    ['onEvent', 1],
    ['maxHold', -1],
    ['options', 'no such option'],
  ])('should refuse at once what cannot be used as `%s`', (name, value) => {
    const options =
      name === 'options' ? { sauce: 1 } : name === 'backOff.first' ? { backOff: { first: value } } : { [name]: value }
    expect(() => regenerate(answers(GOOD).attempt, options as RegenerateOptions)).toThrow(`\`${name}\``)
  })
})

describe('what the provider says', () => {
  it.each(['SAFETY', 'PROHIBITED_CONTENT', 'content_filter', 'content-filter', 'refusal', 'BlockedReason.OTHER'])(
    'should never ask again after %s',
    async (finishReason) => {
      const { attempt, plans } = answers(said(START, finishReason), GOOD)
      const { reason, shown, summary } = await follow(attempt)
      expect([reason, shown, summary?.finishReason, plans.length]).toEqual(['blocked', START, finishReason, 1])
    },
  )

  it('should never ask again when the prompt was blocked, nor show more than came of it', async () => {
    const { attempt, plans } = answers([{ blockReason: 'OTHER' }], GOOD)
    const { reason, shown, summary } = await follow(attempt, { mode: 'hold' })
    expect([reason, shown, summary?.finishReason, plans.length]).toEqual(['blocked', '', 'OTHER', 1])
  })

  it('should not put an earlier attempt in the place of one that was blocked', async () => {
    const { attempt } = answers(STUCK, said('I', 'SAFETY'))
    expect(await follow(attempt)).toMatchObject({ reason: 'blocked', shown: 'I' })
  })

  it.each(['RECITATION', 'MALFORMED_FUNCTION_CALL', 'MALFORMED_RESPONSE'])(
    'should ask again after %s, from the start',
    async (reason) => {
      const { attempt, plans } = answers(said(START, reason), GOOD)
      const { shown, events } = await follow(attempt, { mode: 'continue' })
      expect([shown, plans[1]?.prefix]).toEqual([GOOD, undefined])
      expect(events).toEqual(['start', 'attempt', 'retract 0', 'done'])
    },
  )

  it.each(['MAX_TOKENS', 'length', 'max_tokens'])(
    'should ask again after %s only if the end repeats itself',
    async (reason) => {
      const fine = await follow(answers(said(GOOD, reason), 'no').attempt)
      expect([fine.reason, fine.shown]).toEqual(['length', GOOD])
      const looping = `${START}${'I should check the file again. '.repeat(5)}I should`
      const { attempt, plans } = answers(said(looping, reason), GOOD)
      const { shown, events } = await follow(attempt)
      expect([shown, plans.length]).toEqual([GOOD, 2])
      expect(events).toContain('signal')
    },
  )

  it('should keep what was clean where the last attempt is cut off before it says anything', async () => {
    const { attempt } = answers(`${START}${STUCK}`, ['\n', { finishReason: 'MAX_TOKENS' }])
    const { shown, reason } = await follow(attempt)
    expect(reason).toBe('length')
    expect(shown).toContain(START)
  })

  it('should not take a list at the limit for a loop', async () => {
    const list = Array.from(
      { length: 30 },
      (_, index) => `- ${['tea', 'milk', 'bread', 'salt'][index % 4]} ${index ** 2}\n`,
    )
    const { reason } = await follow(answers(said(list.join(''), 'length'), 'no').attempt)
    expect(reason).toBe('length')
  })

  it.each([
    ['ignores it', () => 'ignore'],
    ['only reports it', { 'looping-text': 'report' }],
    ['repairs it', { 'looping-text': { limit: 'repair' } }],
    ['would end there', { 'looping-text': { limit: 'abort' } }],
  ] as const)('should not ask again after a limit of tokens where the policy %s', async (_, policy) => {
    const looping = `${START}${'I should check the file again. '.repeat(5)}I should`
    const { attempt, plans } = answers(said(looping, 'length'), GOOD)
    const { shown, reason } = await follow(attempt, { policy })
    expect([shown, reason, plans.length]).toEqual([looping, 'length', 1])
  })

  it('should not keep half a character of what was cut off', async () => {
    const copy = '\u{10400}abcdefghijkl'
    const looping = `Go. \u{10000}abcdefghijkl${copy.repeat(13)}`
    const { attempt, plans } = answers(said(looping, 'length'), ' So it goes.')
    const { shown } = await follow(attempt, { mode: 'continue' })
    expect(plans[1]?.prefix).toBe('Go. \u{10000}abcdefghijkl')
    expect(shown).toBe('Go. \u{10000}abcdefghijkl So it goes.')
  })

  it('should keep the first copy of what a provider stopped as a repetition', async () => {
    const looping = `${START}${'I should check the file again. '.repeat(5)}`
    const { attempt, plans } = answers(said(looping, 'repetition'), ', he said.')
    const { shown, events } = await follow(attempt, { mode: 'continue' })
    expect(plans[1]?.prefix).toBe('The ferry leaves at nine. I should check the file again')
    expect(shown).toBe('The ferry leaves at nine. I should check the file again, he said.')
    expect(events).toContain('signal')
  })

  it('should take the errors of servers that see repetitions for findings, not for failures', async () => {
    for (const message of [
      'The model is repeating the same chunk = no',
      'prediction aborted, token repeat limit reached',
    ]) {
      const { attempt, plans } = answers(Object.assign(new Error(message), { status: 500 }), GOOD)
      const { shown, summary } = await follow(attempt, { retries: 0 })
      expect([shown, summary?.attempts, summary?.retries, plans.length]).toEqual([GOOD, 2, 0, 2])
      expect(summary?.log[0]?.cause).toMatchObject({
        kind: 'repetition',
        signal: { finding: { detector: 'provider' } },
      })
    }
  })

  it('should hand on what it says of use', async () => {
    const { summary } = await follow(answers([GOOD, { finishReason: 'stop', usage: { total: 7 } }]).attempt)
    expect(summary?.log[0]).toMatchObject({ usage: { total: 7 }, finishReason: 'stop' })
  })
})

describe('failures of the service', () => {
  it.each([400, 401, 403, 404])('should throw %s on as it is, after `done`', async (code) => {
    const error = status(code)
    const { attempt, plans } = answers(error, GOOD)
    const result = await follow(attempt)
    expect(result.error).toBe(error)
    expect([result.reason, result.summary?.error, plans.length]).toEqual(['error', error, 1])
  })

  it('should throw on what is no error, too', async () => {
    const attempt: Attempt = () => Promise.reject('just a string')
    expect((await follow(attempt)).error).toBe('just a string')
    await expect(regenerateText(attempt)).rejects.toBe('just a string')
  })

  it.each([429, 500, 503, 504])('should try again after %s, without counting an attempt', async (code) => {
    const { attempt, plans } = answers(status(code), status(code), GOOD)
    const { shown, events, summary } = await follow(attempt, { attempts: 1, backOff: FAST })
    expect([shown, summary?.attempts, summary?.retries]).toEqual([GOOD, 1, 2])
    expect(events).toEqual(['start', 'retry', 'retry', 'done'])
    expect(plans.map(({ number, retry }) => [number, retry])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ])
  })

  it.each(['error', 'interrupted', 'insufficient_system_resource'])(
    'should try again an answer that the service ended with %s',
    async (reason) => {
      const { attempt, plans } = answers(said(START, reason), said(START, reason), GOOD)
      const options = { attempts: 1, backOff: FAST, model: 'a', models: ['b'] }
      const { shown, events, summary } = await follow(attempt, options)
      expect([shown, summary?.reason, summary?.attempts, summary?.retries]).toEqual([GOOD, 'clean', 1, 2])
      expect(events.filter((event) => event === 'retry')).toHaveLength(2)
      expect(plans.map(({ model }) => model)).toEqual(['a', 'a', 'b'])
      expect(summary?.log.map(({ finishReason }) => finishReason)).toEqual([reason, reason, undefined])
    },
  )

  it('should say so in the end, and not that an answer is clean that the service did not finish', async () => {
    const { attempt, plans } = answers(said(START, 'error'))
    const { reason, error, shown } = await follow(attempt, { retries: 1, backOff: FAST })
    expect([reason, shown, plans.length]).toEqual(['error', START, 2])
    expect(error).toMatchObject({ finishReason: 'error', message: expect.stringContaining('`error`') })
  })

  it('should have a budget of its own for that, for all attempts together', async () => {
    const { attempt, plans } = answers(status(503), STUCK, status(503), status(503), GOOD)
    const { error, summary } = await follow(attempt, { retries: 2, backOff: FAST })
    expect(error).toMatchObject({ status: 503 })
    expect([summary?.attempts, summary?.retries, plans.length]).toEqual([2, 2, 4])
  })

  it('should wait longer each time, and as long as the service asks', async () => {
    const waited = async (error: Error, first: number) => {
      const begun = performance.now()
      await follow(answers(error, error, GOOD).attempt, { backOff: { first, longest: 1000 } })
      return performance.now() - begun
    }
    // 30 to 60, then 60 to 120
    expect(await waited(status(429), 30)).toBeGreaterThan(88)
    expect(await waited(status(429, { headers: { 'retry-after-ms': '50' } }), 0)).toBeGreaterThan(98)
    // more than it is ready to wait
    const { error } = await follow(answers(status(429, { headers: { 'retry-after': '3600' } })).attempt, {
      backOff: FAST,
    })
    expect(error).toMatchObject({ status: 429 })
  })

  it('should go to another model at the second 500 in a row, and give more time after 504', async () => {
    const { attempt, plans } = answers(status(504), status(500), status(503), GOOD)
    await follow(attempt, { model: 'large', models: ['small'], backOff: FAST })
    expect(plans.map(({ model, deadlineFactor }) => [model, deadlineFactor])).toEqual([
      ['large', 1],
      ['large', 2],
      ['large', 2],
      ['small', 2],
    ])
  })

  it.each(['restart', 'continue'] as const)('should mend an answer that broke off, by `%s`', async (mode) => {
    const broken: Attempt = async function* (plan) {
      if (plan.retry > 0) yield plan.prefix === undefined ? GOOD : GOOD.slice(plan.prefix.length)
      else {
        yield GOOD.slice(0, 30)
        throw status(503)
      }
    }
    const { shown, events } = await follow(broken, { mode, backOff: FAST })
    expect(shown).toBe(GOOD)
    expect(events).toEqual(['start', 'retry', ...(mode === 'restart' ? ['retract 0'] : []), 'done'])
  })
})

describe('callbacks', () => {
  it('should be told of each event before the reader', async () => {
    const told: string[] = []
    const read: string[] = []
    for await (const event of regenerate(answers(STUCK, GOOD).attempt, { onEvent: ({ type }) => told.push(type) })) {
      read.push(event.type)
      expect(told.slice(0, read.length)).toEqual(read)
    }
    expect(told).toEqual(read)
  })

  it.each(['start', 'text', 'signal', 'attempt', 'done'])(
    'should end the run when one throws at `%s`',
    async (type) => {
      const error = new Error('mine')
      let closed = 0
      const attempt: Attempt = async function* (plan) {
        try {
          yield* plan.number === 1 ? (STUCK.match(/.{1,7}/gs) ?? []) : [GOOD]
        } finally {
          closed++
        }
      }
      const onEvent = (event: RegenerateEvent) => {
        if (event.type === type) throw error
      }
      await expect(regenerateText(attempt, { onEvent })).rejects.toBe(error)
      expect(closed).toBe(type === 'start' ? 0 : type === 'done' ? 2 : 1)
    },
  )

  it('should close the source when the policy throws', async () => {
    let aborted: unknown
    const error = new TypeError('mine')
    const attempt: Attempt = (_, signal) => {
      signal.addEventListener('abort', () => {
        aborted = signal.reason
      })
      return STUCK.match(/.{1,7}/gs) ?? []
    }
    const policy = () => {
      throw error
    }
    await expect(regenerateText(attempt, { policy })).rejects.toBe(error)
    expect(aborted).toBe(error)
  })
})

describe('regenerateText', () => {
  it('should give the text and the summary', async () => {
    const { text, summary } = await regenerateText(answers(STUCK, GOOD).attempt)
    expect([text, summary.reason, summary.attempts]).toEqual([GOOD, 'clean', 2])
  })
})
