import { describe, expect, it } from 'vitest'
import { followZones } from '../../test/support/follow-zones.ts'

const zoneAfter = (text: string) => followZones('auto', text).zones.at(-1)

describe('createAutoZone', () => {
  it.each([
    ['{"a":', 'json'],
    ['{"a": "b', 'string'],
    [' \n{ "a": "b', 'string'],
    ['\ufeff{"a": "b', 'string'],
    ['[{"a": "b', 'string'],
    ['[1, 2', 'json'],
    ['{"a": 1}\n{"a": "', 'string'],
    ["{'a': None, 'b': '", 'string'],
    ['{a: 1, // one\n b: "', 'string'],
  ])('should read %j as JSON', (text, zone) => {
    expect(zoneAfter(text)).toBe(zone)
  })

  it.each([
    ['{', 'prose'],
    ['[', 'prose'],
    ['{name}', 'prose'],
    ['[text](address)', 'prose'],
    ['[x] done', 'prose'],
    ['[1]: https://example.org', 'prose'],
    ['{"a": 1}\n\nThis is ', 'prose'],
    ['{"a": "one\ntwo', 'prose'],
    ['{"a": 1}\n| a', 'table'],
    ['["a"]\n```\nx', 'fence'],
    ['[link](url)\n| a', 'table'],
    ['> ```\n> x', 'fence'],
    ['# Title\n{"a', 'prose'],
    ['"a', 'prose'],
    ['<div>\n{"a', 'html'],
    ['{"a": 1} so\n| a', 'table'],
    ['["quoted\nand on', 'prose'],
  ])('should read %j as Markdown', (text, zone) => {
    expect(zoneAfter(text)).toBe(zone)
  })
})

it('should not come back to JSON', () => {
  expect(zoneAfter('{"a": 1} so\n{"a": "')).toBe('prose')
})

describe('fences', () => {
  it.each([
    ['```json\n{"a": "b', 'string'],
    ['```json\n{"a": "b"}\n```\ntext', 'prose'],
    ['``` JSON5\n{a: ', 'json'],
    ['~~~jsonl\n{"a": 1}\n{"a": ', 'json'],
    ['```js\n{"a": "b', 'fence'],
    ['```\n{"a": "b', 'string'],
    ['~~~ \n\n  [1, ', 'json'],
    ['- ```\n  {"a": ["b"', 'json'],
    ['```\n{}\n[1', 'json'],
    ['```\n{ a', 'fence'],
    ['```\n[ -f', 'fence'],
    ['```\n[INFO] {"a": "b', 'fence'],
    ['```\n[1] {"a": "b', 'string'],
    ['```\n[1] made {"a": "b', 'fence'],
    ['```\nx\n{"a": "b', 'fence'],
    ['```\n{"a":\n```\n{"a": "b', 'prose'],
    ['```\n```\n\n{"a": "b', 'prose'],
    ['```\n{"a": 1}\n```\n```\n["a", "b', 'string'],
    ['```jsonnet\n{"a": "b', 'fence'],
    ['```json\nno JSON', 'fence'],
    ['```json\n{"a": "b"} no ', 'fence'],
  ])('should be read as JSON if they say so or begin like it, as long as they are: %j', (text, zone) => {
    expect(zoneAfter(text)).toBe(zone)
  })
})
