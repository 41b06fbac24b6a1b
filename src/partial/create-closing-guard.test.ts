import { describe, expect, it } from 'vitest'
import { createGuard } from '../guard.ts'

const LOOP = '{"note": "The boat leaves from the other side of the river."}, '.repeat(60)

describe('a stop', () => {
  it('should close what is kept of JSON', () => {
    const { signal } = createGuard().push(`{"title": "Plan", "steps": [${LOOP}`)
    expect(signal?.partial).toEqual({
      json: '{"title": "Plan", "steps": [{"note": "The boat leaves from the other side of the river."}]}',
      completePaths: ['title', 'steps.0'],
    })
  })

  it('should leave out a string that the loop is in', () => {
    const { signal } = createGuard({ format: 'json' }).push(`{"a": 1, "b": "${'no idea what to say '.repeat(90)}`)
    expect(signal?.partial).toEqual({ json: '{"a": 1}', completePaths: ['a'] })
  })

  it('should do so whatever the chunks are', () => {
    const guard = createGuard()
    const steps = `{"title": "Plan", "steps": [${LOOP}`.split('').map((unit) => guard.push(unit))
    expect(steps.find(({ signal }) => signal)?.signal?.partial?.completePaths).toEqual(['title', 'steps.0'])
  })

  it.each([
    ['text that is no JSON', {}, `Steps: ${'The boat leaves from the other side. '.repeat(60)}`],
    ['Markdown', { format: 'markdown' as const }, `{"steps": [${LOOP}`],
    ['more than is kept', { maxPartial: 20 }, `{"title": "Plan", "steps": [${LOOP}`],
    ['nothing, if that is wished', { maxPartial: 0 }, `{"title": "Plan", "steps": [${LOOP}`],
  ])('should close nothing of %s', (_name, options, text) => {
    const { signal } = createGuard(options).push(text)
    expect(signal).toBeDefined()
    expect(signal?.partial).toBeUndefined()
  })

  it('should not keep more than it says', () => {
    expect(() => createGuard({ maxPartial: -1 })).toThrow(
      new TypeError('Cannot use -1 as `maxPartial`: expected a number of UTF-16 units, at least 0.'),
    )
  })
})
