import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, createCleaner } from '../guard.ts'
import { cleanRecord } from './clean-record.ts'
import { parseFieldPath } from './field-path.ts'
import { locate } from './json-locator.ts'
import { readJsonRecord } from './read-json-record.ts'
import type { GoodRecord } from './record.ts'

const LOOP = 'on and on it goes, '.repeat(40)

const read = (json: string, path = 'text') =>
  readJsonRecord({ bytes: Buffer.from(json), offset: 0, number: 1 }, { path: parseFieldPath(path) })

function good(json: string, path?: string): GoodRecord {
  const record = read(json, path)
  if (record.kind !== 'good') throw new Error(`a ${record.kind} record: ${json}`)
  return record
}

/** The record with every text replaced. */
const rewrite = (json: string, change: (text: string) => string, path?: string): string => {
  const record = good(json, path)
  return record.rewrite(record.texts.map(({ text }) => change(text))).toString()
}

describe('readJsonRecord', () => {
  it.each([
    ['spacing', ' { "text" : "x" ,\t"n" : [ 1 , 2 ] } ', ' { "text" : "y" ,\t"n" : [ 1 , 2 ] } '],
    ['CRLF', '{"text":"x"}\r\n', '{"text":"y"}\r\n'],
    ['a byte order mark', '\ufeff{"text":"x"}', '\ufeff{"text":"y"}'],
    [
      'numbers',
      '{"a":1.0,"b":1e2,"c":12345678901234567890123,"text":"x"}',
      '{"a":1.0,"b":1e2,"c":12345678901234567890123,"text":"y"}',
    ],
    ['order', '{"z":1,"text":"x","a":2,"1":3}', '{"z":1,"text":"y","a":2,"1":3}'],
    ['equal keys', '{"text":"first","a":1,"text":"x","a":2}', '{"text":"first","a":1,"text":"y","a":2}'],
    ['nested keys of the same name', '{"text":"x","m":{"text":"x"}}', '{"text":"y","m":{"text":"x"}}'],
    ['escapes elsewhere', '{"a":"\\u00e4\\/\\ud800","text":"x"}', '{"a":"\\u00e4\\/\\ud800","text":"y"}'],
    ['characters elsewhere', '{"ä":"😀","text":"x"}', '{"ä":"😀","text":"y"}'],
  ])('should keep %s', (_, json, expected) => {
    expect(rewrite(json, () => 'y')).toBe(expected)
  })

  it('should keep a literal ASCII that was ASCII', () => {
    expect(rewrite('{"text":"\\u00e4\\ud83d\\ude00!","b":"ä"}', (text) => `${text}ö`)).toBe(
      '{"text":"\\u00e4\\ud83d\\ude00!\\u00f6","b":"ä"}',
    )
  })

  it('should write characters as they are in a literal that has any', () => {
    expect(rewrite('{"text":"ä\\u00e4x"}', (text) => text.slice(0, 2))).toBe('{"text":"ää"}')
  })

  it('should keep lone surrogates', () => {
    expect(rewrite('{"text":"a\\ud800b\\udc00 ä"}', (text) => `${text}!`)).toBe('{"text":"a\\ud800b\\udc00 ä!"}')
  })

  it('should give back the very same bytes if nothing changes', () => {
    const record = good('{"text":"\\u0041\\/"}')
    expect(record.rewrite(['A/'])).toBe(record.bytes)
    expect(cleanRecord(record, { clean: createCleaner() })).toBe(record.bytes)
  })

  it('should change every text that a path leads to', () => {
    const json = '{"m":[{"c":"x"},{"c":null},{"c":"z"},{"d":"x"}]}'
    expect(rewrite(json, (text) => `${text}!`, 'm.*.c')).toBe('{"m":[{"c":"x!"},{"c":null},{"c":"z!"},{"d":"x"}]}')
    expect(good(json, 'm.*.c').texts.map(({ path }) => path)).toEqual(['m.0.c', 'm.2.c'])
  })

  it('should take an empty list for a record without texts', () => {
    expect(good('{"m":[]}', 'm.*.c').texts).toEqual([])
  })

  it.each(['', '\n', '\r\n', ' \t\n', '\ufeff\n'])('should take %j for a blank line', (json) => {
    expect(read(json).kind).toBe('blank')
  })

  it.each([
    ['bad', /^not JSON: .*"bad" is not valid JSON$/],
    ['{"text":"x"', /^not JSON: /],
    ['{"text":"x"}{"text":"y"}', /^not JSON: /],
    ["{'text':'x'}", /^not JSON: /],
    ['\u00a0{"text":"x"}', /^not JSON: /],
    ['\u00a0', /^not JSON: /],
    ['{"text":"x"}\u00a0', /^not JSON: /],
    ['{"a":1,"b":2}', /^no field "text"; the record has a, b$/],
    ['{}', /^no field "text": the record is empty$/],
    ['["text"]', /^no field "text": the line holds a list$/],
    ['"text"', /^no field "text": the line holds a string$/],
    ['null', /^no field "text": the line holds null$/],
    ['{"text":null}', /^the field "text" holds null, not a string$/],
    ['{"text":3}', /^the field "text" holds a number, not a string$/],
    ['{"text":["x"]}', /^the field "text" holds a list, not a string$/],
    ['{"text":{"a":1}}', /^the field "text" holds an object, not a string$/],
    ['{"text":"x","text":false}', /^the field "text" holds a boolean, not a string$/],
  ])('should say what is wrong with %s', (json, reason) => {
    const record = read(json)
    expect(record).toMatchObject({ kind: 'bad', isUtf8: true, reason: expect.stringMatching(reason) })
    expect(record.bytes.toString()).toBe(json)
  })

  it.each([
    ['{"m":[{"d":1},{"d":2}]}', /^no field "m\.0\.c"/],
    ['{"m":[{"c":"x"},{"c":7}]}', /^the field "m\.1\.c" holds a number/],
    ['{"m":"x"}', /^no field "m\.\*\.c"/],
    ['{}', /^no field "m\.\*\.c"/],
  ])('should not take a typing error in a path with * for an empty list: %s', (json, reason) => {
    expect(read(json, 'm.*.c')).toMatchObject({ kind: 'bad', reason: expect.stringMatching(reason) })
  })

  it.each([
    ['{"id":"a\\u0041","text":""}', '"a\\u0041"'],
    ['{"id":12345678901234567890123,"text":""}', '12345678901234567890123'],
    ['{"id":1,"text":"","id":-2.0}', '-2.0'],
    ['{"id":null,"text":""}', undefined],
    ['{"id":{"id":1},"text":""}', undefined],
    ['{"m":{"id":1},"text":""}', undefined],
    ['{"id":7}', '7'],
    ['bad', undefined],
  ])('should know the id of %s', (json, id) => {
    expect(read(json).id()).toBe(id)
  })

  it('should be the same as to parse, clean and set, and leave every other byte', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((start) => `${start} ${LOOP}`),
      fc.string({ unit: 'grapheme' }).map((start) => `${start}\n\n|a|\n|${'-'.repeat(900)}|\n|b|\n`),
    )
    const shape = fc.record({
      before: fc.dictionary(fc.string(), fc.jsonValue()),
      text,
      after: fc.dictionary(fc.string(), fc.jsonValue()),
      space: fc.constantFrom('', ' ', '\t '),
      ascii: fc.boolean(),
    })
    fc.assert(
      fc.property(shape, ({ before, text: value, after, space, ascii }) => {
        const entries = [...Object.entries(before), ['text', value], ...Object.entries(after)] as [string, unknown][]
        const written = entries.map(([key, field]) => `${JSON.stringify(key)}${space}:${space}${JSON.stringify(field)}`)
        const plain = `{${space}${written.join(`,${space}`)}${space}}`
        const json = ascii ? escaped(plain) : plain
        const expected = JSON.parse(json)
        if (typeof expected.text !== 'string') return
        expected.text = clean(expected.text).text
        const output = cleanRecord(good(json), { clean: createCleaner() }).toString()
        expect(JSON.parse(output)).toEqual(expected)
        expect(outside(output)).toEqual(outside(json))
        if (ascii) expect(output).toBe(escaped(output))
      }),
    )
  })
})

const escaped = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What stands before and after the text. */
function outside(json: string): [string, string] {
  const span = locate(json, parseFieldPath('text'))[0]?.span
  return [json.slice(0, span?.start), json.slice(span?.end)]
}
