import { describe, expect, it } from 'vitest'
import { EndingError } from './conversation/ending-error.ts'
import type { ConversationOptions, PartChannel, PartName } from './conversation/types.ts'
import { createConversation } from './conversation.ts'
import { defineDetector } from './core/define-detector.ts'
import { createGuard } from './guard.ts'

const LOOP = 'I should check the file again. '.repeat(40)
const CALL = { id: 'a', name: 'read', arguments: '{"path": "a.ts"}' }

/** Rounds in which the same call is made once, each in a conversation of its own. */
function playRounds(count: number, options: ConversationOptions = {}) {
  let state: unknown
  return Array.from({ length: count }, () => {
    const conversation = createConversation({ ...options, ...(state !== undefined && { state }) })
    const verdict = conversation.call(CALL)
    conversation.end()
    conversation.result('a', 'export const a = 1')
    state = JSON.parse(JSON.stringify(conversation))
    return verdict
  })
}

describe('a conversation', () => {
  it('should let clean text of all channels through as it comes', () => {
    const conversation = createConversation()
    const pieces = [
      { channel: 'reasoning', part: '0', text: 'The user asks when the ferry leaves.' },
      { channel: 'text', part: '0', text: 'Let me ' },
      { channel: 'tool-input', part: 'call_1', text: '{"query": "fer' },
      { channel: 'text', part: '0', text: 'look.' },
      { channel: 'tool-input', part: 'call_1', text: 'ry"}' },
    ] as const
    expect(pieces.map((piece) => conversation.push(piece).text)).toEqual(pieces.map(({ text }) => text))
  })

  it('should name channel and part in findings and signals', () => {
    const { findings, signal } = createConversation().push({ channel: 'reasoning', part: 'r7', text: LOOP })
    expect(findings.map(({ channel, part }) => [channel, part])).toEqual(findings.map(() => ['reasoning', 'r7']))
    expect(signal?.finding).toMatchObject({ channel: 'reasoning', part: 'r7', level: 'limit' })
  })

  it('should read arguments of tools as JSON, even where they begin like something else', () => {
    const text = `"${' '.repeat(400)}`
    const of = (channel: PartChannel) => createConversation().push({ channel, part: '0', text }).findings[0]?.detector
    expect(of('tool-input')).toBe(createGuard({ format: 'json' }).push(text).findings[0]?.detector)
    expect(of('text')).toBe(createGuard().push(text).findings[0]?.detector)
    expect(of('tool-input')).not.toBe(of('text'))
  })

  it('should give the arguments of a stopped call closed, so that they can be parsed', () => {
    const text = `{"notes": [${'{"note": "Take the boat to the other side."}, '.repeat(60)}`
    const { signal } = createConversation().push({ channel: 'tool-input', part: 'call_1', text })
    expect(JSON.parse(signal?.partial?.json ?? '')).toEqual({ notes: [{ note: 'Take the boat to the other side.' }] })
  })

  it('should take options for each channel', () => {
    const conversation = createConversation({ text: { policy: { 'looping-text': 'report' } }, reasoning: false })
    expect(conversation.push({ channel: 'text', part: '0', text: LOOP }).signal).toBeUndefined()
    expect(conversation.push({ channel: 'reasoning', part: '0', text: LOOP })).toEqual({ text: LOOP, findings: [] })
    expect(conversation.push({ channel: 'tool-input', part: '0', text: `"${LOOP}` }).signal).toBeDefined()
  })

  it('should share reference, policy and advice, unless a channel has its own', () => {
    const conversation = createConversation({
      reference: 'Write "I should check the file again." 100 times.',
      policy: { 'looping-text': 'abort' },
      advice: (_, standard) => ({ ...standard, instructions: ['Sois bref.'] }),
      reasoning: { reference: '' },
      signals: 'part',
    })
    expect(conversation.push({ channel: 'text', part: '0', text: LOOP }).findings).toEqual([])
    const { signal } = conversation.push({ channel: 'reasoning', part: '0', text: LOOP })
    expect(signal).toMatchObject({ action: 'abort', advice: { instructions: ['Sois bref.'] } })
  })

  it('should skip what a shared policy says of a detector that one channel has turned off', () => {
    const policy = { 'char-flood': 'abort', 'looping-text': 'report' } as const
    const conversation = createConversation({ policy, toolInput: { detectors: { 'char-flood': false } } })
    const flood = { part: '0', text: `"${'='.repeat(9000)}` }
    expect(conversation.push({ channel: 'tool-input', ...flood }).signal).toBeUndefined()
    expect(conversation.push({ channel: 'text', ...flood }).signal?.action).toBe('abort')
  })

  it('should end the response with a signal, and give what other parts still held', () => {
    const conversation = createConversation()
    const held = 'So. I go. I go. '
    const other = conversation.push({ channel: 'text', part: 'b', text: held.repeat(12) })
    const { signal, ended } = conversation.push({ channel: 'reasoning', part: 'a', text: LOOP })
    expect(signal).toMatchObject({ action: 'regenerate', scope: 'response' })
    expect(ended?.map(({ channel, part }) => [channel, part])).toEqual([
      ['text', 'b'],
      ['reasoning', 'a'],
    ])
    expect(ended?.[0]?.text).not.toBe('')
    expect(other.text + ended?.[0]?.text).toBe(held.repeat(12))
    expect(conversation.push({ channel: 'text', part: 'b', text: 'More.' })).toEqual({ text: '', findings: [] })
    expect(conversation.endPart({ channel: 'text', part: 'b' })).toMatchObject({ text: '', findings: [] })
    expect(conversation.call(CALL)).toEqual({
      action: 'block',
      index: -1,
      findings: [],
      instruction: expect.stringContaining('This call was not executed'),
    })
    const end = conversation.end()
    expect(end.ended).toEqual([])
    expect(end.summary).toMatchObject({ stopped: true, calls: 0 })
    expect(end.summary.channels.text).toMatchObject({ length: held.length * 12 + 5, discarded: 5 })
  })

  it('should end a part alone where the caller says so', () => {
    const conversation = createConversation({ signals: { reasoning: 'part' } })
    const step = conversation.push({ channel: 'reasoning', part: '0', text: LOOP })
    expect(step.signal?.scope).toBe('part')
    expect(step.ended).toBeUndefined()
    expect(conversation.push({ channel: 'reasoning', part: '0', text: 'More.' }).text).toBe('')
    expect(conversation.push({ channel: 'text', part: '0', text: 'At nine.' }).text).toBe('At nine.')
    expect(conversation.push({ channel: 'text', part: '0', text: `\n${LOOP}` }).signal?.scope).toBe('response')
  })

  it('should be silent after a stop in a channel that passes, too, and count nothing of it', () => {
    const conversation = createConversation({ reasoning: false })
    const pass = { channel: 'reasoning', part: '0', text: 'More.' } as const
    conversation.push({ channel: 'text', part: '0', text: LOOP })
    expect(conversation.push(pass).text).toBe('')
    expect(Object.keys(conversation.end().summary.channels)).toEqual(['text'])
  })

  it('should begin anew under the id of a part that has ended', () => {
    const conversation = createConversation()
    const half = { channel: 'text', part: '0', text: 'I should check the file again. '.repeat(8) } as const
    conversation.push(half)
    const { summary } = conversation.endPart(half)
    expect(summary.length).toBe(half.text.length)
    expect(conversation.push(half).signal).toBeUndefined()
    expect(conversation.end().summary.channels.text).toMatchObject({ parts: 2, length: 2 * half.text.length })
  })

  it('should take the same id in two channels for two parts', () => {
    const conversation = createConversation()
    for (const channel of ['text', 'reasoning'] as const) conversation.push({ channel, part: '0', text: 'Well.' })
    expect(conversation.end().ended).toHaveLength(2)
  })

  it('should give an empty last step for a part in which nothing came', () => {
    const last = createConversation().endPart({ channel: 'text', part: '0' })
    expect(last).toEqual({ channel: 'text', part: '0', ...createGuard().end() })
  })

  it('should give the last text and the summaries of open parts, and sums of all', () => {
    const conversation = createConversation()
    conversation.push({ channel: 'reasoning', part: 'r', text: 'Hm.' })
    conversation.endPart({ channel: 'reasoning', part: 'r' })
    conversation.push({ channel: 'text', part: 't', text: `| a |\n|--${'-'.repeat(300)}|\n` })
    conversation.call(CALL)
    const { ended, summary } = conversation.end()
    expect(ended).toMatchObject([{ channel: 'text', part: 't', summary: { findings: { 'separator-run': 1 } } }])
    expect(summary).toMatchObject({ calls: 1, stopped: false })
    expect(Object.keys(summary.channels)).toEqual(['reasoning', 'text'])
    expect(summary.channels.reasoning).toMatchObject({ parts: 1, length: 3, released: 3, findings: {} })
    expect(summary.channels.text?.findings).toEqual({ 'separator-run': 1 })
  })

  it('should refuse more open parts than it may have, and count no part that has ended', () => {
    const conversation = createConversation({ maxParts: 2 })
    for (const part of ['a', 'b']) conversation.push({ channel: 'text', part, text: 'x' })
    expect(() => conversation.push({ channel: 'text', part: 'c', text: 'x' })).toThrow(
      new TypeError(
        'Cannot open part "c": 2 are open, as many as `maxParts` allows. Parts that are over need endPart().',
      ),
    )
    expect(conversation.push({ channel: 'text', part: 'a', text: 'y' }).text).toBe('y')
    for (let turn = 0; turn < 1000; turn++) {
      conversation.endPart({ channel: 'text', part: 'b' })
      conversation.push({ channel: 'text', part: 'b', text: 'x' })
    }
    expect(conversation.end().summary.channels.text?.parts).toBe(1002)
  })
})

describe('a callback that throws while parts end', () => {
  /** Finds the last line, which is over when the text is. */
  const lastLine = defineDetector({
    name: 'last-line',
    sees: ['line'],
    defaults: {},
    pathology: () => 6,
    start: () => (unit) =>
      unit.type === 'line' ? { finding: { level: 'soft', start: unit.start, of: unit.text, times: 1 } } : undefined,
  })()
  const FAULT = new Error('The log is full.')
  const HELD = 'So. I go. I go. '.repeat(12)
  const thrower = (): never => {
    throw FAULT
  }
  const fails = { detectors: [lastLine], policy: thrower }
  const name = (channel: PartChannel, part: string): PartName => ({ channel, part })

  function errorOf(run: () => unknown): EndingError {
    try {
      run()
    } catch (error) {
      if (EndingError.isInstance(error)) return error
      throw error
    }
    throw new Error('Nothing was thrown.')
  }

  it('should keep no other part from ending: their text is in the error', () => {
    const conversation = createConversation({ reasoning: fails })
    const shown = conversation.push({ ...name('text', 'a'), text: HELD }).text
    for (const part of ['b', 'c']) conversation.push({ ...name('reasoning', part), text: 'I see' })
    const other = conversation.push({ ...name('text', 'd'), text: HELD }).text
    const error = errorOf(() => conversation.end())
    expect(error).toBeInstanceOf(AggregateError)
    expect(error.message).toBe('Cannot end 2 of 4 parts: a callback threw. What came of the others is in `rest`.')
    expect(error.errors).toEqual([FAULT, FAULT])
    expect(error.errors[0]).toBe(FAULT)
    expect(error.cause).toBe(FAULT)
    expect(error.failed).toEqual([name('reasoning', 'b'), name('reasoning', 'c')])
    const { rest } = error
    expect(rest.ended).toMatchObject([name('text', 'a'), name('text', 'd')])
    expect(rest.ended?.map(({ text }, at) => [shown, other][at] + text)).toEqual([HELD, HELD])
    expect(rest).toMatchObject({ summary: { stopped: false, channels: { text: { parts: 2 } } } })
    expect(() => conversation.end()).toThrow('Cannot end() twice')
  })

  it('should lose neither the step nor the signal that ends the response', () => {
    const conversation = createConversation({ toolInput: fails })
    const shown = conversation.push({ ...name('text', 'a'), text: HELD }).text
    conversation.push({ ...name('tool-input', 'b'), text: 'I see' })
    const { rest, failed } = errorOf(() => conversation.push({ ...name('reasoning', 'c'), text: LOOP }))
    const alone = createGuard({ channel: 'reasoning', part: 'c' }).push(LOOP)
    expect(rest).toMatchObject({ ...alone, signal: { ...alone.signal, scope: 'response' } })
    expect(rest.ended).toMatchObject([name('text', 'a'), name('reasoning', 'c')])
    expect(shown + rest.ended?.[0]?.text).toBe(HELD)
    expect(failed).toEqual([name('tool-input', 'b')])
    // the response is over: nothing is left to end
    expect(conversation.push({ ...name('text', 'a'), text: 'More.' }).text).toBe('')
    expect(conversation.end()).toMatchObject({ ended: [], summary: { stopped: true } })
  })

  it('should lose no verdict on a call that ends the response', () => {
    const policy = { soft: 'stop' } as const
    const conversation = createConversation({
      reasoning: fails,
      calls: { limits: { 'unknown-tool': { block: 2 } }, tools: [], policy },
    })
    conversation.push({ ...name('reasoning', 'a'), text: 'I see' })
    const { rest } = errorOf(() => conversation.call(CALL))
    expect(rest).toMatchObject({ action: 'stop', index: 0, signal: { scope: 'response' }, ended: [] })
  })

  it('should end the others after a part that had thrown before, too', () => {
    const conversation = createConversation({ reasoning: { policy: thrower } })
    const shown = conversation.push({ ...name('text', 'a'), text: HELD }).text
    const loop = { ...name('reasoning', 'b'), text: LOOP }
    // what is thrown by the part that is pushed to, or ended, is passed on as it is
    expect(() => conversation.push(loop)).toThrow(FAULT)
    expect(() => conversation.push(loop)).toThrow('after one has thrown')
    const { rest, failed } = errorOf(() => conversation.end())
    expect(failed).toEqual([name('reasoning', 'b')])
    expect(shown + rest.ended?.[0]?.text).toBe(HELD)
  })

  it('should be thrown as it is by `endPart`, which leaves the others open', () => {
    const conversation = createConversation({ reasoning: fails })
    const shown = conversation.push({ ...name('text', 'a'), text: HELD }).text
    conversation.push({ ...name('reasoning', 'b'), text: 'I see' })
    expect(() => conversation.endPart(name('reasoning', 'b'))).toThrow(FAULT)
    expect(shown + conversation.end().ended[0]?.text).toBe(HELD)
  })

  it('should be told apart from other errors, also by another copy of the package', () => {
    const copy = Object.assign(new AggregateError([]), { [Symbol.for('unstutter.EndingError')]: true })
    expect(EndingError.isInstance(copy)).toBe(true)
    for (const other of [FAULT, new AggregateError([]), null, 'EndingError'])
      expect(EndingError.isInstance(other)).toBe(false)
  })
})

describe('the calls of a conversation', () => {
  it('should be judged from response to response', () => {
    expect(playRounds(8).map(({ action }) => action)).toEqual(
      'observe observe steer steer block block block stop'.split(' '),
    )
  })

  it('should end the response with a stop, or nothing but the call', () => {
    expect(playRounds(8).at(-1)).toMatchObject({ signal: { action: 'stop', scope: 'response' }, ended: [] })
    const last = playRounds(8, { signals: { calls: 'part' } }).at(-1)
    expect(last?.signal?.scope).toBe('part')
    expect(last?.ended).toBeUndefined()
  })

  it('should be one round: twice the same is one call', () => {
    const conversation = createConversation()
    const verdicts = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => conversation.call({ ...CALL, id }))
    expect(verdicts.every(({ action }) => action === 'observe')).toBe(true)
    expect(verdicts[1]?.findings[0]).toMatchObject({ kind: 'parallel', level: 'soft' })
    expect(conversation.end().summary.calls).toBe(6)
  })

  it('should be forgotten when the request is made again', () => {
    const first = createConversation()
    first.call(CALL)
    first.result('a', 'old')
    const before = JSON.parse(JSON.stringify(first))
    const second = createConversation({ state: before })
    second.call({ ...CALL, name: 'search' })
    second.rollback()
    expect(second.toJSON().calls).toEqual(before.calls)
    expect(second.end().summary.calls).toBe(0)
    // with no call of its own there is nothing to forget
    const third = createConversation({ state: second.toJSON() })
    third.rollback()
    expect(third.toJSON().calls).toEqual(before.calls)
    third.rollback(0)
    expect(third.toJSON().calls?.calls).toBe(0)
  })

  it('should pass where the caller says so', () => {
    const conversation = createConversation({ calls: false })
    for (let at = 0; at < 20; at++) expect(conversation.call(CALL).action).toBe('observe')
    expect(conversation.result('a', 1)).toBe('unneeded')
    conversation.rollback()
    expect(conversation.toJSON()).toEqual({ version: 2, round: 1 })
    // what came before is not lost
    const before = createConversation()
    before.call(CALL)
    const { calls } = before.toJSON()
    expect(createConversation({ calls: false, state: before.toJSON() }).toJSON()).toEqual({
      version: 2,
      round: 2,
      calls,
    })
  })

  it('should come after the end, too, and be in a state that is taken then', () => {
    const first = createConversation()
    first.call(CALL)
    expect(first.end().summary.calls).toBe(1)
    const actions: string[] = []
    let state: unknown
    // each is executed, and what came of it stored, before the next one is judged
    for (const id of ['b', 'c', 'd']) {
      actions.push(first.call({ ...CALL, id, name: id }).action)
      first.result(id, 'export const a = 1')
      state = JSON.parse(JSON.stringify(first))
    }
    expect(actions).toEqual(['observe', 'observe', 'observe'])
    expect(state).toMatchObject({ calls: { calls: 4 } })
  })

  it('should take results, also in the next response, and say of each what became of it', () => {
    const first = createConversation()
    for (const id of ['a', 'b']) first.call({ ...CALL, id, name: id })
    first.end()
    expect([first.result('a', 1), first.result('a', 1), first.result('call_a', 1)]).toEqual([
      'taken',
      'unneeded',
      'unknown',
    ])
    const second = createConversation({ state: JSON.parse(JSON.stringify(first)) })
    expect(['b', 'a', 'c'].map((id) => second.result(id, 1))).toEqual(['taken', 'unneeded', 'unknown'])
    second.push({ channel: 'text', part: '0', text: LOOP })
    expect(second.call({ ...CALL, id: 'd' }).action).toBe('block')
    // the model is told why as the result of the call
    expect(second.result('d', 'This call was not executed.')).toBe('unneeded')
  })

  it('should take options', () => {
    const { call } = createConversation({ calls: { tools: ['search'] } })
    expect(call(CALL)).toMatchObject({ action: 'block', findings: [{ kind: 'unknown-tool' }] })
  })
})

describe('misuse', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['no record', null, 'Cannot use null as `options`: expected a record.'],
    ['an unknown option', { texts: false }, 'Cannot use "texts" as `options`'],
    ['true for a channel', { text: true }, 'Cannot use true as `text`: expected a record, or false.'],
    ['a channel in options of parts', { text: { channel: 'text' } }, 'Cannot use "channel" as `text`'],
    ['an unknown option of parts', { reasoning: { hold: 1 } }, 'Cannot use "hold" as `options`'],
    ['a wrong option of parts', { toolInput: { maxHold: -1 } }, 'Cannot use -1 as `maxHold`'],
    ['an unknown detector in the policy', { policy: { loops: 'abort' } }, 'Cannot use "loops" as `policy`'],
    ['a wrong scope', { signals: 'all' }, "Cannot use \"all\" as `signals`: expected 'part' or 'response'."],
    ['a wrong scope of a channel', { signals: { text: 1 } }, 'Cannot use 1 as `signals.text`'],
    ['a scope of an unknown channel', { signals: { 'tool-input': 'part' } }, 'Cannot use "tool-input" as `signals`'],
    ['no number of parts', { maxParts: 0 }, 'Cannot use 0 as `maxParts`: expected a number of parts, at least 1.'],
    ['true for calls', { calls: true }, 'Cannot use true as `calls`: expected a record, or false.'],
    ['a state of calls', { calls: { state: {} } }, 'Cannot use "state" as `calls`'],
    ['a state that is none', { state: 'x' }, 'Cannot use "x" as `state`'],
    ['a state of another version', { state: { version: 1, round: 0 } }, 'Cannot use 1 as `state.version`: expected 2'],
    ['a state without a round', { state: { version: 2 } }, 'Cannot use undefined as `state.round`'],
    ['a state of calls that is none', { state: { version: 2, round: 1, calls: 7 } }, 'Cannot use 7 as `state`'],
  ]

  it.each(cases)('should refuse %s', (_, options, message) => {
    expect(() => createConversation(options as ConversationOptions)).toThrow(TypeError)
    expect(() => createConversation(options as ConversationOptions)).toThrow(message)
  })

  it.each([
    [undefined, 'Cannot use undefined as `push(delta)`: expected a record with channel and part.'],
    [{ channel: 'tool-call', part: '0', text: '' }, 'expected one of text, reasoning, tool-input.'],
    [{ channel: 'text', part: 0, text: '' }, 'Cannot use 0 as `part`: expected a string.'],
    [{ channel: 'text', part: '0' }, 'Cannot use undefined as `text`: expected a string.'],
  ])('should refuse to push %j', (delta, message) => {
    expect(() => createConversation().push(delta as never)).toThrow(message)
  })

  it('should refuse text after the end, and a second end', () => {
    const conversation = createConversation()
    conversation.end()
    const message = 'after end(): make a new conversation for the next response.'
    expect(() => conversation.push({ channel: 'text', part: '0', text: '' })).toThrow(message)
    expect(() => conversation.endPart({ channel: 'text', part: '0' })).toThrow(message)
    expect(() => conversation.end()).toThrow('Cannot end() twice')
  })
})
