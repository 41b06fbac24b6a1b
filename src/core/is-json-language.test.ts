import { expect, it } from 'vitest'
import { isJsonLanguage, LONGEST_JSON_LANGUAGE } from './is-json-language.ts'

it.each(['json', 'json5', 'jsonl', 'geojson', 'json title="a"', 'json{1,3}', 'jsonld\t'])(
  'should take %j for JSON',
  (info) => {
    expect(isJsonLanguage(info)).toBe(true)
    // one unit more tells whether the word goes on
    expect(isJsonLanguage(info.slice(0, LONGEST_JSON_LANGUAGE + 1))).toBe(true)
  },
)

it.each(['', 'jsonnet', 'json-schema', 'geojsonl', 'text json', '{json}', 'constructor'])(
  'should not take %j for JSON',
  (info) => {
    expect(isJsonLanguage(info)).toBe(false)
    expect(isJsonLanguage(info.slice(0, LONGEST_JSON_LANGUAGE + 1))).toBe(false)
  },
)
