import { describe, expect, it } from 'vitest'
import type { Pathology } from '../core/types.ts'
import { ADVICE } from './index.ts'

const PATHOLOGIES: readonly Pathology[] = [1, 2, 3, 4, 5, 6]
const PROVIDERS = /gemini|google|vertex|openai|gpt|anthropic|claude|llama|mistral|qwen|deepseek|langchain|vercel/i

describe('ADVICE', () => {
  it('should know each documented pathology, and no other', () => {
    expect(Object.keys(ADVICE).map(Number)).toEqual(PATHOLOGIES)
  })

  it.each(PATHOLOGIES)('should carry its own number for pathology %i', (pathology) => {
    expect(ADVICE[pathology].pathology).toBe(pathology)
  })

  it.each(PATHOLOGIES)('should have instructions for pathology %i that are whole sentences', (pathology) => {
    const { instructions } = ADVICE[pathology]
    expect(instructions.length).toBeGreaterThan(0)
    for (const instruction of instructions) expect(instruction).toMatch(/^[A-Z].{20,}[.]$/s)
  })

  it.each(PATHOLOGIES)('should name no provider, model or library for pathology %i', (pathology) => {
    expect(JSON.stringify(ADVICE[pathology])).not.toMatch(PROVIDERS)
  })

  it.each(PATHOLOGIES)('should say why for each change to the request, for pathology %i', (pathology) => {
    for (const { path, to, why } of ADVICE[pathology].changes) {
      expect([path, to, why]).not.toContain('')
      expect(why).toMatch(/[.]$/)
    }
  })

  it('should not ask for a lower temperature anywhere: cold models loop more', () => {
    for (const { minTemperature } of Object.values(ADVICE)) expect(minTemperature ?? 1).toBeGreaterThanOrEqual(0.5)
  })

  it('should be plain data, which can be sent on', () => {
    expect(JSON.parse(JSON.stringify(ADVICE))).toEqual(ADVICE)
  })
})
