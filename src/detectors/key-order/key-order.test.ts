import { describe, expect, it } from 'vitest'
import { createGuard } from '../../guard.ts'

const LONG = 'The bridge is closed until the end of May because two of its pillars are being repaired.'
const schema = {
  type: 'object',
  properties: {
    reason: { type: 'string' },
    answer: { type: 'string' },
    steps: {
      type: 'array',
      items: {
        type: 'object',
        properties: { n: { type: 'integer' }, text: { type: 'string' } },
        required: ['n', 'text'],
      },
    },
  },
  required: ['reason', 'answer'],
}

/** What is found, where, and when it was known. */
function problems(text: string, given: unknown = schema): [string, string | undefined, number][] {
  const { findings } = createGuard({ format: 'json', schema: given, detectors: { 'repeated-value': false } }).push(text)
  return findings.map(({ detector, of, path, at }) => [detector === 'key-order' ? of : detector, path, at])
}

describe('keys', () => {
  it('should come in the order of the schema', () => {
    expect(problems('{"reason": "a", "answer": "b", "steps": []}')).toEqual([])
    expect(problems('{"answer": "b", "reason": "a"}')).toEqual([
      ['"reason" after "answer", which the schema declares later', 'reason', 24],
    ])
  })

  it('should be there if they are required', () => {
    expect(problems('{"reason": "a", "steps": [{"text": "b"}]}')).toEqual([
      ['"n" missing', 'steps.0.n', 39],
      ['"answer" missing', 'answer', 41],
    ])
  })

  it('should come once', () => {
    expect(problems('{"reason": "a", "answer": "b", "reason": "c"}')).toEqual([['"reason" again', 'reason', 39]])
  })

  it('should be reported once for all items of an array', () => {
    const items = '{"text": "a", "n": 1}, '.repeat(9)
    expect(problems(`{"reason": "a", "answer": "b", "steps": [${items}{"n": 9, "text": "z"}]}`)).toHaveLength(1)
  })

  it('should be found under an empty key', () => {
    const given = { properties: { '': { properties: { a: {}, b: {} } } } }
    expect(problems('{"": {"b": 1, "a": 2}}', given)).toEqual([
      ['"a" after "b", which the schema declares later', '[""].a', 17],
    ])
  })

  it('should stand anywhere if the schema does not declare them', () => {
    expect(problems('{"x": 1, "reason": "a", "y": {"b": 1, "a": 2}, "answer": "b", "z": 2}')).toEqual([])
  })

  it.each([
    '```json\n{"reason": "a", ...}\n```\n',
    '```json\n{"reason": "a", "steps": [{"n": 1,\n```\n',
    '```json\n{"x": {"reason"',
  ])('should not be compared with those of a text that was never finished: %j', (before) => {
    const text = `${before}\n\n\`\`\`json\n{"reason": "x", "answer": "z", "steps": [{"n": 1, "text": "b"}]}\n\`\`\`\n`
    expect(createGuard({ format: 'markdown', schema }).push(text).findings).toEqual([])
  })

  it('should be looked at in each fence of Markdown that says it is JSON', () => {
    const fence = '```json\n{"answer": "b", "reason": "a"}\n```\n'
    for (const format of ['markdown', 'auto'] as const) {
      const { findings } = createGuard({ format, schema }).push(`Here:\n\n${fence}\n{"answer": 1, "reason": 2}\n`)
      expect(findings.map(({ of, start }) => [of.slice(0, 8), start])).toEqual([['"reason"', 31]])
    }
  })

  it('should be known at once, however short the text is', () => {
    const guard = createGuard({ format: 'json', schema })
    expect(guard.push('{"answer": "b", "reason').findings).toEqual([])
    expect(guard.push('"').findings).toMatchObject([{ detector: 'key-order', level: 'soft', start: 16, at: 24 }])
  })
})

it('should tell of a text that stands in two fields', () => {
  expect(problems(`{"reason": "${LONG}", "answer": "${LONG}"}`)).toEqual([
    ['"answer" says the same as "reason"', 'answer', expect.any(Number)],
  ])
  expect(problems(`[{"reason": "${LONG}"}, {"reason": "${LONG}"}]`, { type: 'array' })).toEqual([])
})

describe('schemas', () => {
  it('should take the order of `propertyOrdering` for the declared one', () => {
    const gemini = { type: 'OBJECT', properties: { a: {}, b: {} }, propertyOrdering: ['b', 'a'] }
    expect(problems('{"b": 1, "a": 2}', gemini)).toEqual([])
    expect(problems('{"a": 1, "b": 2}', gemini)).toHaveLength(1)
  })

  it('should be satisfied with one alternative', () => {
    const either = { anyOf: [{ properties: { a: {}, b: {} } }, { properties: { b: {}, a: {}, c: {} } }] }
    expect(problems('{"b": 1, "a": 2, "c": 3}', either)).toEqual([])
    expect(problems('{"b": 1, "a": 2, "b": 3}', either)).toHaveLength(1)
    expect(problems('{"c": 1, "b": 2}', either)).toEqual([])
    expect(problems('{"b": 1, "c": 2, "a": 3}', either)).toHaveLength(1)
  })

  it('should be recursive', () => {
    const tree = {
      $ref: '#/$defs/node',
      $defs: { node: { properties: { name: {}, child: { $ref: '#/$defs/node' } } } },
    }
    expect(problems('{"name": 1, "child": {"name": 2, "child": {"child": 3, "name": 4}}}', tree)).toEqual([
      ['"name" after "child", which the schema declares later', 'child.child.name', expect.any(Number)],
    ])
  })

  it('should be refused when they are none', () => {
    expect(() => createGuard({ schema: 7 })).toThrow(TypeError)
  })
})
