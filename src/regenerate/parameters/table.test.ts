import { describe, expect, it } from 'vitest'
import { clamp } from '../clamp.ts'
import { limitsOf } from '../limits-of.ts'
import { rangeInWords } from '../range-in-words.ts'
import type { Provider } from './row.ts'
import { SOURCES } from './sources.ts'
import { PARAMETER_TABLE, PROVIDERS } from './table.ts'

/** A version, an issue, a commit or an address: where it can be looked up again. */
const PLACE = / \d+\.\d+\.\d+\b|\/[\w.-]+#\d+|\bat [0-9a-f]{7}\b|\b[\w-]+\.(com|dev|x\.ai)\//

describe('the table of parameters', () => {
  it('should know each provider', () => {
    const known: readonly Provider[] = ['gemini', 'openai', 'anthropic', 'mistral', 'deepseek', 'xai', 'ollama', 'vllm']
    expect(PROVIDERS).toEqual(expect.arrayContaining([...known, 'cohere', 'groq', 'cerebras']))
  })

  it('should have defaults and advice within their ranges, and words for each', () => {
    for (const { accepts, ...row } of PARAMETER_TABLE) {
      if (typeof accepts === 'string') continue
      for (const value of [accepts.default, accepts.advised]) {
        if (value !== undefined) expect([row, clamp(accepts, value)]).toEqual([row, value])
      }
      expect(rangeInWords(accepts)).not.toMatch(/undefined/)
    }
  })

  it('should name a source for each row, and call verified only what has one', () => {
    for (const row of PARAMETER_TABLE) {
      const [title = '', date = ''] = SOURCES[row.source] ?? []
      expect([row, title.length > 0, date]).toEqual([row, true, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)])
      expect([row, row.verified]).toEqual([row, row.source !== 'unstated'])
    }
  })

  it('should say of each source where it can be looked up again', () => {
    const { guide: _, unstated, ...sources } = SOURCES
    for (const [title] of Object.values(sources)) expect(title).toMatch(PLACE)
    expect(unstated[0]).not.toMatch(PLACE)
  })

  it('should have no source that no row is from', () => {
    expect(new Set(PARAMETER_TABLE.map(({ source }) => source))).toEqual(new Set(Object.keys(SOURCES)))
  })

  it('should have no two rows for the same models and parameter', () => {
    const same = (row: (typeof PARAMETER_TABLE)[number]) => `${row.provider} ${row.parameter} ${row.models.source}`
    expect(new Set(PARAMETER_TABLE.map(same)).size).toBe(PARAMETER_TABLE.length)
  })

  it.each([
    ['gemini', 'gemini-2.5-pro', 'frequencyPenalty', 'refused'],
    ['gemini', 'gemini-1.5-flash', 'frequencyPenalty', '-2 to 2'],
    ['gemini', 'gemini-1.5-flash', 'topK', 'whole numbers 1 to 40'],
    ['gemini', 'gemini-2.5-flash-image', 'maxOutputTokens', undefined],
    ['gemini', 'gemini-3-pro-preview', 'seed', 'whole numbers -2147483648 to 2147483647'],
    ['openai', 'gpt-4o', 'maxOutputTokens', 'whole numbers 1 to 16384'],
    ['openai', 'gpt-4o-2024-05-13', 'maxOutputTokens', 'whole numbers from 1 on'],
    ['openai', 'gpt-5-mini', 'maxOutputTokens', 'whole numbers 1 to 128000'],
    ['openai', 'gpt-4o-search-preview', 'temperature', 'refused'],
    ['openai', 'gpt-4.1', 'topK', 'refused'],
    ['anthropic', 'claude-3.5-sonnet', 'temperature', '0 to 1'],
    ['anthropic', 'anthropic.claude-v2:1', 'topK', 'whole numbers from 0 on'],
    ['anthropic', 'claude-sonnet-4@20250514', 'temperature', '0 to 1'],
    ['anthropic', 'claude-opus-4-20250514', 'maxOutputTokens', 'whole numbers 0 to 32000'],
    ['anthropic', 'claude-opus-4-1-20250805', 'maxOutputTokens', 'whole numbers 0 to 32000'],
    ['anthropic', 'anthropic/claude-sonnet-4.5', 'temperature', '0 to 1'],
    ['anthropic', 'claude-sonnet-4-0', 'maxOutputTokens', 'whole numbers 0 to 64000'],
    ['anthropic', 'claude-opus-4-7', 'temperature', 'refused'],
    ['anthropic', 'claude-opus-4-8', 'maxOutputTokens', 'whole numbers 0 to 128000'],
    ['anthropic', 'claude-haiku-5-5', 'topK', 'refused'],
    ['mistral', 'mistral-large-latest', 'seed', 'whole numbers from 0 on'],
    ['mistral', 'mistral-large-latest', 'repetitionPenalty', 'refused'],
    ['deepseek', 'deepseek-v4-pro', 'temperature', 'ignored'],
    ['deepseek', 'deepseek-chat', 'topP', 'more than 0, up to 1'],
    ['xai', 'grok-4', 'topK', undefined],
    ['xai', 'grok-2-1212', 'presencePenalty', '-2 to 2'],
    ['ollama', 'qwen3', 'repetitionPenalty', 'any'],
    ['cohere', 'command-a-03-2025', 'topK', 'whole numbers 0 to 500'],
    ['cerebras', 'llama-4', 'temperature', '0 to 2'],
  ] as const)('should know what %s, %s, takes as %s', (provider, model, parameter, words) => {
    const accepts = limitsOf(provider, model, parameter)?.accepts
    expect(typeof accepts === 'object' ? rangeInWords(accepts) : accepts).toBe(words)
  })

  it('should let one of temperature and topP alone since Claude Opus 4.1', () => {
    const excludes = (model: string) => limitsOf('anthropic', model, 'temperature')?.excludes
    expect(excludes('claude-opus-4-0')).toBeUndefined()
    for (const model of ['claude-opus-4-1', 'claude-sonnet-4-6']) expect(excludes(model)).toEqual(['topP'])
  })
})
