import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../test/support/value-at.ts'
import { parseFieldPath } from './field-path.ts'
import { locate } from './json-locator.ts'

/** Path and literal of everything that a path leads to; null where there is nothing. */
function found(json: string, path: string): Record<string, string | null> {
  const places = locate(json, parseFieldPath(path))
  return Object.fromEntries(
    places.map(({ path: name, span }) => [name, span ? json.slice(span.start, span.end) : null]),
  )
}

describe('locate', () => {
  it.each([
    ['a key', '{"a":1,"text":"x"}', 'text', { text: '"x"' }],
    ['a key between spaces', ' { "text" :\t"x" } \r\n', 'text', { text: '"x"' }],
    ['a key written with escapes', '{"te\\u0078t":"x"}', 'text', { text: '"x"' }],
    ['the last of equal keys', '{"text":"x","text":"y"}', 'text', { text: '"y"' }],
    ['the last of equal keys on the way', '{"a":{"b":"x"},"a":{"b":"y"}}', 'a.b', { 'a.b': '"y"' }],
    ['nothing if the last of equal keys has none', '{"a":{"b":"x"},"a":{}}', 'a.b', { 'a.b': null }],
    ['no key of the same name deeper down', '{"m":{"text":"deep"},"text":"x"}', 'text', { text: '"x"' }],
    ['no key of the same name within a string', '{"m":"\\"text\\":\\"no\\"","text":"x"}', 'text', { text: '"x"' }],
    ['no value that looks like the key', '{"a":"text","text":"x"}', 'text', { text: '"x"' }],
    ['a string that ends with backslashes', '{"a":"\\\\","text":"x\\\\\\""}', 'text', { text: '"x\\\\\\""' }],
    ['brackets in strings', '{"a":"}]{[","text":"x"}', 'text', { text: '"x"' }],
    ['an item', '{"a":[1,{"b":"x"}]}', 'a.1.b', { 'a.1.b': '"x"' }],
    ['a key that is a number', '{"0":"x"}', '0', { 0: '"x"' }],
    ['no item beyond the end', '{"a":[1]}', 'a.1', { 'a.1': null }],
    ['no item by another spelling', '{"a":[1,2]}', 'a.01', { 'a.01': null }],
    ['nothing in a scalar', '{"a":"b"}', 'a.b', { 'a.b': null }],
    ['nothing in a record that is a scalar', '"text"', 'text', { text: null }],
    ['every item', '{"a":["x", "y"]}', 'a.*', { 'a.0': '"x"', 'a.1': '"y"' }],
    ['every value of an object, the last of equal keys', '{"a":1,"b":2,"a":3}', '*', { a: '3', b: '2' }],
    ['every item that has the key', '[{"c":"x"},{}]', '*.c', { '0.c': '"x"', '1.c': null }],
    ['nothing in an empty list', '{"a":[ ]}', 'a.*', {}],
    [
      'numbers as they are written',
      '{"a":[1.0,-1e2 ,12345678901234567890123]}',
      'a.*',
      { 'a.0': '1.0', 'a.1': '-1e2', 'a.2': '12345678901234567890123' },
    ],
    ['whole objects', '{"a":{"b":[1,"}"]} }', 'a', { a: '{"b":[1,"}"]}' }],
    ['a key named __proto__', '{"__proto__":{"text":"x"}}', '__proto__.text', { '__proto__.text': '"x"' }],
    ['an empty key', '{"":{"a.b":"x"}}', '[""].a\\.b', { '[""].a\\.b': '"x"' }],
    ['every value under such keys', '{"":{"*":"x"}}', '*.*', { '[""].\\*': '"x"' }],
    ['an empty key beside others', '{"":1,"text":"x"}', 'text', { text: '"x"' }],
  ])('should find %s', (_, json, path, expected) => {
    expect(found(json, path)).toEqual(expected)
  })

  it('should find what JSON.parse finds, wherever it is', () => {
    const spaced = fc.constantFrom(undefined, 1, '\t')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), spaced, (record, space) => {
        const json = JSON.stringify(record, null, space)
        const places = locate(json, [{ key: '*', every: true }])
        expect(places).toHaveLength(Object.keys(record).length)
        for (const { path, span } of places)
          expect(JSON.parse(json.slice(span?.start, span?.end))).toEqual(valueAt(JSON.parse(json), path))
      }),
    )
  })

  it('should pass deep nesting and long runs of backslashes', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const json = `{"a":${deep},"b":"${'\\\\'.repeat(500_000)}","c":"${'\\"'.repeat(500_000)}","text":"x"}`
    expect(found(json, 'text')).toEqual({ text: '"x"' })
  })
})
