import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, createCleaner } from '../guard.ts'
import { cleanRecord } from './clean-record.ts'
import { parseFieldPath } from './field-path.ts'
import { locate } from './json-locator.ts'
import { readJsonRecord } from './read-json-record.ts'
import type { GoodRecord } from './record.ts'
import type { RecordLayout } from './record-layout.ts'

const LOOP = 'on and on it goes, '.repeat(40)

const readAs = (json: string, layout: RecordLayout) =>
  readJsonRecord({ bytes: Buffer.from(json), offset: 0, number: 1 }, layout)

const read = (json: string, path = 'text') => readAs(json, { path: parseFieldPath(path) })

const good = (json: string, path = 'text'): GoodRecord => goodAs(json, { path: parseFieldPath(path) })

function goodAs(json: string, layout: RecordLayout): GoodRecord {
  const record = readAs(json, layout)
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

  it.each(['[{"type":"text","text":"x"}]', '{"text":"x"}', '7', 'null'])(
    'should leave an element that a * reaches as it is if it holds %s, and change the others',
    (value) => {
      const json = `{"m":[{"c":"x"},{"c": ${value} },{"c":"z"}]}`
      expect(rewrite(json, () => 'y', 'm.*.c')).toBe(`{"m":[{"c":"y"},{"c": ${value} },{"c":"y"}]}`)
    },
  )

  it('should take what strings there are for the reference', () => {
    const json = '{"text":"x","m":[{"c":"a"},{"c":[{"text":"b"}]},{"c":"d"}]}'
    const layout = { path: parseFieldPath('text'), referencePath: parseFieldPath('m.*.c') }
    expect(goodAs(json, layout).reference).toBe('a\n\nd')
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
    ['a.b[*].c', 'a.b.*.c'],
    ['a[0].c[]', 'a.0.c.*'],
    ['$.a.b', 'a.b'],
    ['$[0].a', '0.a'],
  ])('should say how a path of other tools is written: %s', (path, written) => {
    expect(read('{"a":{"b":[]}}', path)).toMatchObject({
      reason: `no field "${path}"; the record has a; paths are written with dots: ${written}`,
    })
  })

  it.each([
    ['{"m":[{"d":1},{"d":2}]}', /^no field "m\.0\.c"/],
    ['{"m":[{"c":null},{"c":7}]}', /^the field "m\.1\.c" holds a number, not a string$/],
    ['{"m":[{"d":1},{"c":[{"c":"x"}]}]}', /^the field "m\.1\.c" holds a list, not a string$/],
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

  it.each([
    ['an object', '{"id":1, "text" : {"a" : 1.0} , "b":"\\u00e4"}\r\n', '{"a" : 1.0}'],
    ['a list', '{"text":[ 1e2, "\\/" ]}', '[ 1e2, "\\/" ]'],
    ['the last of equal keys', '{"text":"x","text":{"text":[]}}', '{"text":[]}'],
  ])('should take %s for JSON as it is written, if told', (_, json, text) => {
    const record = goodAs(json, { path: parseFieldPath('text'), takesJson: true })
    expect(record.texts).toMatchObject([{ path: 'text', text, isJson: true }])
    expect(record.rewrite([text])).toBe(record.bytes)
    expect(record.rewrite(['[{\n}, "x"]']).toString()).toBe(json.replace(text, '[{ }, "x"]'))
  })

  it('should keep JSON ASCII that was ASCII', () => {
    const record = goodAs('{"a":"ä","text":{"b":1}}', { path: parseFieldPath('text'), takesJson: true })
    expect(record.rewrite(['{"b":"ä"}']).toString()).toBe('{"a":"ä","text":{"b":"\\u00e4"}}')
  })

  it('should take strings, lists and objects side by side, and nothing else', () => {
    const layout = { path: parseFieldPath('m.*.c'), takesJson: true }
    const record = goodAs('{"m":[{"c":"[1]"},{"c":[1]},{"c":null},{}]}', layout)
    expect(record.texts.map(({ path, text, isJson = false }) => [path, text, isJson])).toEqual([
      ['m.0.c', '[1]', false],
      ['m.1.c', '[1]', true],
    ])
    expect(record.rewrite(['[]', '[]']).toString()).toBe('{"m":[{"c":"[]"},{"c":[]},{"c":null},{}]}')
    expect(readAs('{"m":[{"c":true}]}', layout)).toMatchObject({
      kind: 'bad',
      reason: 'the field "m.0.c" holds a boolean, not a string, list or object',
    })
  })

  it.each([
    ['an object', '{"id":7,"text":"x"}\r\n', '7'],
    ['a list', ' [1, 2] \n', undefined],
    ['a string', '"x"', undefined],
    ['an object that was never finished', '{"id":7,"text":"x\n', undefined],
    ['a list that was never finished', '\ufeff\t[[1,', undefined],
  ])('should take a line for a text without a path: %s', (_, line, id) => {
    const record = goodAs(line, { path: [] })
    const text = line.replace(/^\ufeff|\r?\n$/g, '')
    expect(record.texts).toMatchObject([{ path: '', text, isJson: true }])
    expect(record.id()).toBe(id)
    expect(record.rewrite([text])).toBe(record.bytes)
    expect(record.rewrite(['[\n]']).toString()).toBe(line.replace(text, '[ ]'))
  })

  it.each(['prose', '"never finished', '2024-01-01 [1]'])('should not take a line for JSON that is not: %s', (line) => {
    expect(readAs(line, { path: [] })).toMatchObject({ kind: 'bad', reason: expect.stringMatching(/^not JSON: /) })
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
