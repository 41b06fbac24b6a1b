import { describe, expect, it } from 'vitest'
import type { Pathology } from '../core/types.ts'
import { clean } from '../guard.ts'
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

  // what the troubleshooting guide asks for, pathology by pathology
  it.each([
    [1, /delimiter row.*exactly three hyphens per column.*\|---\|---\|.*\|:---\|.*more hyphens are an error/s],
    [1, /Do not align columns.*one space on each side of a cell.*no padding.*Keep cells short/s],
    [2, /close every heading with " \|".*Never fill a cell up with spaces, dots, &nbsp; or <br>/s],
    [3, /no escapes other than \\\\, \\n and \\".*UTF-8/s],
    [4, /every field.*exactly once/s],
    [5, /Begin each thought with one sentence that sums up.*already complete/s],
    [6, /Be concise.*Answer once.*do not repeat yourself/s],
  ] as const)('should tell the model of pathology %i: %s', (pathology, remedy) => {
    expect(ADVICE[pathology].instructions.join('\n')).toMatch(remedy)
  })

  it.each([
    [3, 'prompt', /UTF-8/],
    [3, 'prompt.examples', /escapes/],
    [4, 'schema.required', /all properties/],
    [4, 'prompt', /without any statement about the order/],
    [5, 'toolChoice', /not a tool that it is forced to call/],
    [6, 'prompt', /without orders on how to think.*final output/],
  ] as const)('should change the request for pathology %i: %s', (pathology, path, to) => {
    expect(ADVICE[pathology].changes.find((change) => change.path === path)?.to).toMatch(to)
  })

  it('should ask for a temperature of 0.8 where the guide does, and nowhere else', () => {
    expect(PATHOLOGIES.map((pathology) => ADVICE[pathology].minTemperature)).toEqual([
      0.8,
      0.8,
      undefined,
      undefined,
      undefined,
      0.8,
    ])
  })

  it.each([...ADVICE[1].examples, ...ADVICE[2].examples])(
    'should show tables as they are asked for:\n%s',
    (example) => {
      const [head = '', delimiters = '', ...rows] = example.split('\n')
      expect(delimiters).toMatch(/^(\|:?---:?)+\|$/)
      for (const row of [head, ...rows]) expect(row).toMatch(/^\|( [^| ]+(?: [^| ]+)* \|| \|)+$/)
      expect(clean(example)).toMatchObject({ text: example, findings: [] })
    },
  )

  it.each(ADVICE[3].examples)('should show JSON as it is asked for: %s', (example) => {
    expect(JSON.parse(example)).toBeTypeOf('object')
    expect(example.match(/\\./g)?.filter((found) => !['\\\\', '\\n', '\\"'].includes(found))).toEqual([])
  })

  it('should be plain data, which can be sent on', () => {
    expect(JSON.parse(JSON.stringify(ADVICE))).toEqual(ADVICE)
  })
})
