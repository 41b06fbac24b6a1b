import { describe, expect, it } from 'vitest'
import { followZones } from '../../test/support/follow-zones.ts'
import type { FillerUnit, Unit, ValueUnit } from './types.ts'

/** `s` for each unit of a string, `j` for the others. */
const zonesOf = (text: string): string =>
  followZones('json', text)
    .zones.map((zone) => zone.charAt(0))
    .join('')

describe('zones', () => {
  it.each([
    ['{"a": "b"}', 'jssjjjssjj'],
    ['["a", 1, "b"]', 'jssjjjjjjssjj'],
    ['{"": ""}', 'jsjjjsjj'],
    ['So: ["a"] ok ', 'jjppjssjjjjjp'],
  ])('should tell strings from what stands between them: %j', (text, zones) => {
    expect(zonesOf(text)).toBe(zones)
  })

  it.each([
    [String.raw`["a\"b"]`, 'jsssssjj'],
    [String.raw`["\\"]`, 'jsssjj'],
    [String.raw`["\\\"" ]`, 'jsssssjjj'],
    [String.raw`["\u0022"]`, 'jsssssssjj'],
  ])('should not take an escaped quotation mark for the end of a string: %s', (text, zones) => {
    expect(zonesOf(text)).toBe(zones)
  })
})

function shownOf<Type extends Unit['type']>(
  text: string,
  type: Type,
): (Extract<Unit, { type: Type }> & { at: number })[] {
  return followZones('json', text, [type]).shown.map(({ unit, at }) => ({ ...unit, at })) as never
}

describe('filler', () => {
  const last = (text: string): (FillerUnit & { at: number }) | undefined => shownOf(text, 'filler').at(-1)

  it.each([
    ['escapes', `{"a": "text${'\\n'.repeat(100)}more"}`, { of: 'escape', start: 11, end: 211, escapes: 200, at: 212 }],
    [
      'mixed escapes and spaces',
      `["${' \\t\\u00a0\\n'.repeat(30)}x"]`,
      { of: 'escape', start: 2, end: 332, escapes: 300, at: 333 },
    ],
    ['spaces between tokens', `[1,${' '.repeat(200)}2]`, { of: 'space', start: 3, end: 203, escapes: 0, at: 204 }],
    ['digits', `[${'31'.repeat(100)}, 2]`, { of: 'digit', start: 1, end: 201, escapes: 0, at: 202 }],
    [
      'characters of no width',
      `["${'\u200b'.repeat(150)}a"]`,
      { of: 'escape', start: 2, end: 152, escapes: 0, at: 153 },
    ],
  ])('should show %s up to their end', (_name, text, expected) => {
    expect(last(text)).toMatchObject({ ...expected, open: false })
  })

  it('should be shown from 128 units on, after whole escapes', () => {
    const ends = shownOf(`["${'\\u000a'.repeat(40)}"]`, 'filler').map(({ end }) => end - 2)
    expect(ends).toEqual([132, 144, 162, 180, 192, 210, 228, 240, 240])
  })

  it.each([
    ['words', `["${'word '.repeat(100)}"]`],
    ['accents as escapes', `["${'\\u00e9'.repeat(100)}"]`],
    ['hexadecimal digits', `["${'0123456789abcdef'.repeat(20)}"]`],
  ])('should not be %s', (_name, text) => {
    expect(shownOf(text, 'filler')).toEqual([])
  })
})

describe('values', () => {
  const last = (text: string): (ValueUnit & { at: number }) | undefined => shownOf(text, 'value').at(-1)
  const items = (count: number): string =>
    Array.from({ length: count }, (_, id) => `{"id": ${id}, "name": "a boat"}`).join(', ')

  it('should show items in which only numbers differ', () => {
    const text = `{"list": [${items(20)}], "more": 1}`
    expect(last(text)).toMatchObject({
      of: 'item',
      start: 10,
      times: 19,
      cycle: 1,
      path: 'list',
      words: 6,
      open: false,
    })
  })

  it('should know of items that take turns', () => {
    const text = `["${Array.from({ length: 80 }, (_, index) => ['one', 'two', 'three'][index % 3]).join('","')}",1]`
    expect(last(text)).toMatchObject({ of: 'item', start: 1, times: 77, cycle: 3, firstEnd: 20, open: false })
  })

  it('should take texts one after another for items', () => {
    const text = items(20).replaceAll('}, ', '}\n')
    expect(last(text)).toMatchObject({ of: 'item', start: 0, path: '' })
  })

  it('should show keys that an object has already', () => {
    const pair = '"alpha": "some text", "beta": "more text", '
    const text = `{"x": {${pair.repeat(10)}`
    expect(last(text)).toMatchObject({ of: 'key', start: 7 + pair.length, cycle: 2, path: 'x', open: false })
  })

  it('should show levels that begin as the one above them does, however they are indented', () => {
    const text = Array.from({ length: 30 }, (_, level) => `${' '.repeat(level)}{"name": "a", "child":`).join('\n')
    expect(last(text)).toMatchObject({ of: 'level', start: 0, cycle: 1, open: false })
    expect(last(text)?.times).toBeGreaterThan(20)
  })

  it('should show members whose keys count, in turn as well', () => {
    const members = Array.from(
      { length: 90 },
      (_, n) => `'a${n}': "text", b${String(n).padStart(3, '0')}: {"c": "text ${n}"}`,
    )
    const text = `{"title": "text", ${members.join(', ')}, "end": "text"}`
    const start = text.indexOf("'a0'")
    const firstEnd = text.indexOf('}') + 1
    expect(last(text)).toMatchObject({ of: 'entry', start, firstEnd, cycle: 2, times: 178, path: '', open: false })
    expect(last(text)?.end).toBe(text.lastIndexOf(', "end"'))
  })

  it.each([
    [
      'items that differ',
      `[${Array.from({ length: 40 }, (_, id) => `{"name": "${'abcdefgh'.repeat(4).slice(id % 13)}${'xyz'[id % 3]}${'q'.repeat(id % 7)}"}`).join()}]`,
    ],
    ['numbers', `[${Array.from({ length: 200 }, (_, n) => n * 37).join(', ')}]`],
    [
      'keys whose numbers do not count',
      `{${Array.from({ length: 90 }, (_, n) => `"key${n * n}": "text"`).join(', ')}}`,
    ],
    [
      'keys with more numbers than one',
      `{${Array.from({ length: 90 }, (_, n) => `"2024-01-${n}": "text"`).join(', ')}}`,
    ],
    ['numbers under keys that count', `{${Array.from({ length: 90 }, (_, n) => `"key${n}": ${n * n}`).join(', ')}}`],
  ])('should not show %s', (_name, text) => {
    expect(shownOf(text, 'value')).toEqual([])
  })
})

describe('members', () => {
  it('should be keys, long texts and the ends of objects', () => {
    const long = 'text that is long enough to be told from any other text in it, is it not?'
    const text = `{"a": {"b\\n": "${long}"}, "c": 1}`.padEnd(128)
    expect(shownOf(text, 'member').map(({ of, text, path }) => [of, of === 'text' ? '' : text, path])).toEqual([
      ['key', 'a', ''],
      ['key', 'b\n', 'a'],
      ['text', '', 'a'],
      ['end', '', 'a'],
      ['key', 'c', ''],
      ['end', '', ''],
    ])
  })
})
