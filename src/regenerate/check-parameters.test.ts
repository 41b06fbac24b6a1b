import { describe, expect, it } from 'vitest'
import { checkParameters } from './check-parameters.ts'

const problems = (...given: Parameters<typeof checkParameters>) =>
  checkParameters(...given).problems.map(({ parameter, problem, range, fix }) => [parameter, problem, range, fix])

describe('checkParameters', () => {
  it('should find what is out of range, and say what is in', () => {
    expect(problems('openai', 'gpt-4o', { temperature: 2.5, presencePenalty: -3, seed: 1 })).toEqual([
      ['temperature', 'out-of-range', '0 to 2', 2],
      ['presencePenalty', 'out-of-range', '-2 to 2', -2],
    ])
    expect(problems('gemini', 'gemini-3-pro', { candidateCount: 9, temperature: 0 })).toEqual([
      ['candidateCount', 'out-of-range', 'whole numbers 1 to 8', 8],
    ])
    expect(problems('gemini', 'gemini-3-pro', { temperature: -0.1 })).toEqual([
      ['temperature', 'out-of-range', '0 to 2, at most 1 advised', 0],
    ])
    expect(problems('vllm', 'any/model', { topP: 0, topK: 1.5, temperature: 2 })).toEqual([
      ['topP', 'out-of-range', 'more than 0, up to 1', 0.01],
      ['topK', 'out-of-range', 'whole numbers from -1 on', 2],
    ])
  })

  it('should find what a model refuses, ignores, or does not take together', () => {
    const refused = 'refused by this model'
    expect(problems('anthropic', 'claude-opus-5-20260801', { temperature: 1, topP: 0.9 })).toEqual([
      ['temperature', 'refused', refused, undefined],
      ['topP', 'refused', refused, undefined],
    ])
    expect(problems('openai', 'openai/gpt-5-mini', { temperature: 1 })).toEqual([
      ['temperature', 'refused', refused, undefined],
    ])
    expect(problems('openai', 'gpt-5-chat-latest', { temperature: 1 })).toEqual([])
    expect(problems('deepseek', 'deepseek-reasoner', { temperature: 1 })[0]?.[1]).toBe('ignored')
    expect(problems('anthropic', 'claude-sonnet-4-5', { temperature: 1 })).toEqual([])
    expect(problems('anthropic', 'us.anthropic.claude-sonnet-4-5-v1:0', { temperature: 1, topP: 0.9 })).toEqual([
      ['temperature', 'not-together', '0 to 1, not beside topP', undefined],
      ['topP', 'not-together', '0 to 1, not beside temperature', undefined],
    ])
  })

  it('should tell what is only not advised', () => {
    expect(problems('gemini', 'models/gemini-2.5-flash', { temperature: 1.4 })).toEqual([
      ['temperature', 'not-advised', '0 to 2, at most 1 advised', 1],
    ])
  })

  it('should say that it knows nothing of a model, instead of finding problems', () => {
    expect(checkParameters('openai', 'something-else', { temperature: 99 })).toEqual({ known: false, problems: [] })
    expect(checkParameters('openai', 'gpt-4o', { temperature: 1 })).toEqual({ known: true, problems: [] })
  })

  it('should cite its source', () => {
    expect(checkParameters('vllm', 'm', { temperature: 3 }).problems[0]).toMatchObject({
      value: 3,
      source: expect.stringContaining('vllm'),
      date: '2026-11-30',
      verified: true,
    })
  })

  it.each([
    ['provider', ['nobody', 'm', {}]],
    ['parameters', ['openai', 'gpt-4o', { heat: 1 }]],
    ['parameters.temperature', ['openai', 'gpt-4o', { temperature: 'hot' }]],
  ])('should refuse what cannot be used as `%s`', (option, given) => {
    expect(() => checkParameters(...(given as unknown as Parameters<typeof checkParameters>))).toThrow(`\`${option}\``)
  })
})
