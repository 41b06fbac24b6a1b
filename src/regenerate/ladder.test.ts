import { describe, expect, it } from 'vitest'
import { ADVICE } from '../advice/index.ts'
import type { Cause } from './events.ts'
import { createLadder } from './ladder.ts'

type Options = Parameters<typeof createLadder>[0]

let serial = 0

/** A stop at a text that differs each time, or at the one given. */
function stop(of = `text ${serial++}`, pathology: keyof typeof ADVICE = 6): Cause {
  const finding = { detector: 'looping-text', level: 'limit', channel: 'text', part: '0', start: 0, at: 9 } as const
  const signal = { action: 'regenerate', keep: 0, advice: ADVICE[pathology] } as const
  return { kind: 'signal', signal: { ...signal, finding: { ...finding, of, times: 9 } } }
}

/** What changes from plan to plan, until nothing is planned any more. */
function climb(options: Options, causes: readonly Cause[]): (Record<string, unknown> | undefined)[] {
  const ladder = createLadder(options)
  return causes.map((cause) => {
    const plan = ladder.next(cause, undefined)
    if (plan === undefined) return undefined
    const { parameters, instructions, model, reasoning } = plan
    return {
      ...parameters,
      ...(instructions.length > 0 && { told: true }),
      ...(model && { model }),
      ...(reasoning && { reasoning }),
    }
  })
}

const stops = (count: number) => Array.from({ length: count }, () => stop())

describe('the ladder', () => {
  it('should raise the temperature to 0.8, to 1, then to the highest', () => {
    const parameters = { temperature: 0 }
    const temperatures = (options: Options) =>
      climb({ parameters, ...options }, stops(3)).map((plan) => plan?.temperature)
    expect(temperatures({ provider: 'openai', model: 'gpt-4o' })).toEqual([0.8, 1, 2])
    expect(temperatures({ provider: 'openai', model: 'gpt-4o', maxTemperature: 1.2 })).toEqual([0.8, 1, 1.2])
    expect(temperatures({ provider: 'gemini', model: 'gemini-3-pro' })).toEqual([0.8, 1, 1])
    expect(temperatures({ provider: 'gemini', model: 'gemini-3-pro', maxTemperature: 9 })).toEqual([0.8, 1, 2])
    expect(temperatures({ provider: 'anthropic', model: 'claude-sonnet-4-5' })).toEqual([0.8, 1, 1])
    expect(temperatures({})).toEqual([0.8, 1, 1])
    expect(temperatures({ maxTemperature: 0.5 })).toEqual([0.5, 0.5, 0.5])
  })

  it('should never go below the temperature in use, given or by default', () => {
    const temperature = (options: Options) => climb(options, stops(1))[0]?.temperature
    expect(temperature({ parameters: { temperature: 0.9 } })).toBe(1)
    expect(temperature({ parameters: { temperature: 1.5 }, maxTemperature: 1.2 })).toBe(1.5)
    expect(temperature({ provider: 'openai', model: 'gpt-4o' })).toBe(2)
    expect(temperature({ provider: 'cohere', model: 'command-a' })).toBe(0.8)
    // its default differs from model to model, and no more than 0.7 is advised
    expect(temperature({ provider: 'mistral', model: 'mistral-large' })).toBeUndefined()
    expect(temperature({ provider: 'mistral', model: 'mistral-large', parameters: { temperature: 0 } })).toBe(0.7)
    expect(temperature({})).toBe(1)
  })

  it('should go as high as the advice asks', () => {
    const hot = { ...ADVICE[6], minTemperature: 0.95 }
    const cause = stop() as Extract<Cause, { kind: 'signal' }>
    const [plan] = climb({ parameters: { temperature: 0 } }, [
      { kind: 'signal', signal: { ...cause.signal, advice: hot } },
    ])
    expect(plan?.temperature).toBe(0.95)
  })

  it('should take the instructions of the advice along, and its examples and changes', () => {
    const ladder = createLadder({ parameters: { temperature: 0 } })
    const plan = ladder.next(stop('x', 1), undefined)
    expect(plan).toMatchObject({
      instructions: ADVICE[1].instructions,
      examples: ADVICE[1].examples,
      advice: ADVICE[1],
    })
    expect(plan?.changes).toEqual([{ path: 'parameters.temperature', from: 0, to: 0.8, why: expect.any(String) }])
    expect(ladder.next(stop('y', 4), undefined)?.changes).toEqual(expect.arrayContaining([...ADVICE[4].changes]))
  })

  it('should make other changes, one by one, where the temperature is refused', () => {
    expect(climb({ provider: 'openai', model: 'gpt-5', models: ['gpt-4o'] }, stops(5))).toEqual([
      { seed: 1, model: 'gpt-5' },
      { seed: 1, told: true, model: 'gpt-5' },
      { seed: 1, told: true, model: 'gpt-4o' },
      // the other model takes a temperature
      { seed: 1, temperature: 2, told: true, model: 'gpt-4o' },
      { seed: 1, temperature: 2, frequencyPenalty: 0.5, told: true, model: 'gpt-4o' },
    ])
    expect(climb({ provider: 'anthropic', model: 'claude-opus-5' }, stops(2))).toEqual([
      { told: true, model: 'claude-opus-5' },
      { told: true, model: 'claude-opus-5', reasoning: 'off' },
    ])
  })

  it('should not raise penalties where they are refused or do nothing', () => {
    const penalties = (options: Options) => climb({ ...options, ladder: ['penalties'] }, stops(1))[0]
    const parameters = { temperature: 1 }
    expect(penalties({ provider: 'gemini', model: 'gemini-2.0-flash', parameters })).toMatchObject({
      frequencyPenalty: 0.5,
    })
    for (const [provider, model] of [
      ['gemini', 'gemini-2.5-flash'],
      ['gemini', 'gemini-flash-latest'],
      ['xai', 'grok-4'],
      ['deepseek', 'deepseek-v4-pro'],
      ['groq', 'openai/gpt-oss-120b'],
    ] as const) {
      expect(penalties({ provider, model, parameters })).not.toHaveProperty('frequencyPenalty')
    }
  })

  it('should make them in the order that the caller gives', () => {
    const options: Options = { provider: 'openai', model: 'gpt-4o', ladder: ['reasoning', 'penalties'] }
    expect(climb(options, stops(3))).toEqual([
      { model: 'gpt-4o', reasoning: 'off' },
      { model: 'gpt-4o', reasoning: 'off', frequencyPenalty: 0.5 },
      { model: 'gpt-4o', reasoning: 'off', frequencyPenalty: 0.5 },
    ])
  })

  it('should leave out what the other model refuses', () => {
    const options: Options = {
      provider: 'anthropic',
      model: 'claude-3-5-haiku',
      models: ['claude-opus-5'],
      parameters: { temperature: 1, topK: 40, maxOutputTokens: 200_000 },
      ladder: ['model'],
    }
    expect(climb(options, stops(1))).toEqual([{ model: 'claude-opus-5', maxOutputTokens: 128_000 }])
  })

  it('should advance the seed of the caller with each attempt', () => {
    const seeds = climb({ parameters: { seed: 7, temperature: 1 } }, stops(3)).map((plan) => plan?.seed)
    expect(seeds).toEqual([8, 9, 10])
  })

  it('should skip to the top and change more when the same comes again, and give up at the third time', () => {
    const options: Options = { provider: 'openai', model: 'gpt-4o', parameters: { temperature: 0 } }
    expect(climb(options, [stop('again. Check '), stop('Check again. '), stop('again. Check ')])).toEqual([
      { temperature: 0.8, told: true, model: 'gpt-4o' },
      { temperature: 2, seed: 2, told: true, model: 'gpt-4o' },
      undefined,
    ])
  })

  it('should give up when the same comes again and nothing is left to change', () => {
    expect(climb({ ladder: [] }, [stop('a'), stop('b'), stop('b')])).toEqual([{}, {}, undefined])
  })

  it('should ask for a higher temperature and own words after a recitation', () => {
    const ladder = createLadder({ parameters: { temperature: 0 } })
    const plan = ladder.next({ kind: 'recitation', finishReason: 'RECITATION' }, undefined)
    expect(plan).toMatchObject({ temperature: 0.8, instructions: [expect.stringContaining('your own words')] })
    expect(plan?.advice).toBeUndefined()
  })
})
