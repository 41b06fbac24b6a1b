import { describe, expect, it } from 'vitest'
import { createGuard } from '../../guard.ts'

describe('a stretch that says nothing', () => {
  it('should say what it is made of, however late it is found', () => {
    const guard = createGuard({ format: 'json', detectors: { 'escape-run': { between: 100_000 } } })
    const { findings } = guard.push(`[1,${' '.repeat(120_000)}2]`)
    expect(findings.map(({ of, times }) => [of, times])).toEqual([
      [' ', 100_016],
      [' ', 101_024],
    ])
  })

  it('should leave at once as far as it may stay', () => {
    expect(createGuard({ format: 'json' }).push(`{"a": "b${'\\n'.repeat(60)}`).text).toHaveLength(128)
  })
})

describe('a number', () => {
  it('should be reported, and stopped, and never be cut', () => {
    const text = `{"a": ${'314159265358979'.repeat(80)}`
    const guard = createGuard({ format: 'json', policy: { 'escape-run': 'repair', 'repeated-value': 'ignore' } })
    const step = guard.push(text)
    expect(step.findings.map(({ level, start }) => [level, start])).toEqual([
      ['soft', 6],
      ['limit', 6],
    ])
    expect(step.text + guard.end().text).toBe(text)
  })
})
