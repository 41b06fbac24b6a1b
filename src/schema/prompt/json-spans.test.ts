import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/support/runs.ts'
import { jsonSpans } from './json-spans.ts'

const found = (text: string) => jsonSpans(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

describe('jsonSpans', () => {
  it.each([
    ['say {"a": [1, -2.5e3, true, null]} or []', ['{"a": [1, -2.5e3, true, null]}', '[]']],
    ['[{"a": 1}, {"b": 2}, ...]', ['{"a": 1}', '{"b": 2}']],
    ['{"a": {"b": []}, c}', ['{"b": []}']],
    ['[[[', []],
    ['{"a": 1', []],
    ['["a\nb"] ["\\q"] [01] [1.] [truely] {1: 2} [1,] {"a" 1}', []],
    ['[[x] [1]', ['[1]']],
    ['{[{"a": "]"}', ['{"a": "]"}']],
    ['"[1]"', ['[1]']],
  ])('should find in %j', (text, spans) => {
    expect(found(text)).toEqual(spans)
  })

  it('should keep to the part it is asked for', () => {
    expect(jsonSpans('[1] [2] [3]', 2, 8)).toEqual([{ start: 4, end: 7 }])
    expect(jsonSpans('[1] [2] [3]', 0, 6)).toEqual([{ start: 0, end: 3 }])
  })

  it('should find all JSON between other text, and nothing that is none', () => {
    const json = fc
      .oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()))
      .chain((value) => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, null, 2)))
    const other = fc.string({ unit: fc.constantFrom('a', ' ', '\n', ':', ',', '.', '7') })
    fc.assert(
      fc.property(fc.array(fc.tuple(other, json)), other, (parts, rest) => {
        const text = parts.map((part) => part.join('')).join('') + rest
        expect(found(text)).toEqual(parts.map(([, part]) => part))
      }),
      runs(200),
    )
    const broken = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '1', '\\', 'n', ' ') })
    fc.assert(
      fc.property(broken, (text) => {
        for (const span of found(text)) expect(() => JSON.parse(span)).not.toThrow()
      }),
      runs(1000),
    )
  })
})
