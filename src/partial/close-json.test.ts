import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { sloppyJson } from '../../test/support/sloppy-json.ts'
import { valueAt } from '../../test/support/value-at.ts'
import { closeJson } from './close-json.ts'

/** Escapes of JSON; and those of them that stand for control characters. */
const ESCAPE = /\\(?:u.{4}|.)/g
const HIDDEN = /^\\(?:u00[01]|[bfnrt])/

describe('closeJson', () => {
  it.each([
    ['{"a": 1, "b": [true, {"c": "d"}, {"e": "f', '{"a": 1, "b": [true, {"c": "d"}, {}]}', ['a', 'b.0', 'b.1']],
    ['{"a": 1', '{}', []],
    ['{"a": 1,', '{"a": 1}', ['a']],
    ['{"a": "one", "b": "tw', '{"a": "one"}', ['a']],
    ['{"a": "one", "b"', '{"a": "one"}', ['a']],
    ['{"a": tru', '{}', []],
    ['[1, [2, 3], [4, 5', '[1, [2, 3], [4]]', ['0', '1', '2.0']],
    ['[1, 2]', '[1, 2]', ['']],
    ['{"a": 1} and so on', '{"a": 1}', ['']],
    ['{"a.b": {"*": {"c\\\\d": 1, "e', '{"a.b": {"*": {"c\\\\d": 1}}}', ['a\\.b.\\*.c\\\\d']],
    ['Here:\n```json\n{"a": [1, 2', '{"a": [1]}', ['a.0']],
    ['{"": 1, "b": {"": [2, ', '{"": 1, "b": {"": [2]}}', ['[""]', 'b.[""].0']],
    ['{"[\\"\\"]": 1, "', '{"[\\"\\"]": 1}', ['\\[""]']],
    ['{"a": 1, "a": [1, 2', '{"a": 1, "a": [1]}', ['a.0']],
    ['{"a": 1, "b": 2, "a": "half', '{"a": 1, "b": 2}', ['b']],
  ])('should close %j', (text, json, completePaths) => {
    expect(closeJson(text)).toEqual({ json, completePaths })
  })

  it.each([
    ["{'a': True, b: None, 'c': 'd", { a: true, b: null }],
    ['[1, // one\n2, # two\n3,', [1, 2, 3]],
    ['{"a": 1}\n{"a": 2}\n{"a": 3', [{ a: 1 }, { a: 2 }, {}]],
  ])('should write as JSON what only others would allow: %j', (text, value) => {
    expect(JSON.parse(closeJson(text)?.json ?? '0')).toEqual(value)
  })

  it.each([
    ['Options [see below]: {"a": 1, "b": "c"}', '{"a": 1, "b": "c"}', ['']],
    ['{"a": 1} trailing words { and', '{"a": 1}', ['']],
    ['```json\n{"a": 1}\n```\nAs {described} above', '{"a": 1}', ['']],
    ['See [1] for {"a": [1, 2], "b": "hal', '{"a": [1, 2]}', ['a']],
  ])('should not be led astray by brackets in prose: %j', (text, json, completePaths) => {
    expect(closeJson(text)).toEqual({ json, completePaths })
  })

  it.each(['[1,,2,3', '{"a": (1, 2), "b', '{"a": 1e,'])(
    'should call nothing complete where it had to guess: %j',
    (text) => {
      expect(closeJson(text)?.completePaths ?? []).toEqual([])
    },
  )

  it.each([
    ['{"b": 1, "a": "x" + "y', '{"b": 1}', ['b']],
    ['["x", "y" + "z', '["x"]', ['0']],
    ['{"a": [1, "x".repeat(2', '{"a": [1]}', ['a.0']],
    ['{"a": {"b": 1} and more', '{}', []],
    ['[1, 2 3', '[1]', ['0']],
    ['{"a": "x" /* and */ + ', '{}', []],
  ])('should leave out a value that goes on after what no JSON allows: %j', (text, json, completePaths) => {
    expect(closeJson(text)).toEqual({ json, completePaths })
  })

  it.each(['{"a": "x"', '{"a": "x" ', '{"a": true ', '{"a": "x" // and'])(
    'should not call a value complete before it is followed by a comma or a bracket: %j',
    (text) => {
      expect(closeJson(text)?.completePaths).toEqual([])
    },
  )

  it.each(['"a" + "b', '"a", "b"', '12 apples'])('should take no value for JSON that goes on beside it: %j', (text) => {
    expect(closeJson(text)).toBeUndefined()
  })

  it('should call nothing complete that is only a part of what is meant, wherever a text is cut off', () => {
    fc.assert(
      fc.property(sloppyJson, fc.nat(), ({ text, meant }, at) => {
        const closed = closeJson(text.slice(0, 1 + (at % text.length)))
        if (closed === undefined) return
        const parsed: unknown = JSON.parse(closed.json)
        for (const path of closed.completePaths) {
          expect([path, meant.has(path), valueAt(parsed, path)]).toEqual([path, true, meant.get(path)])
        }
      }),
      runs(3000),
    )
  })

  it.each([
    ['{"a": "x\0y", "b', { a: 'x\0y' }, ['a']],
    ['{"a\u0001": "\\\u0007", "b": "c\td\ne", ', { 'a\u0001': '\u0007', b: 'c\td\ne' }, ['a\u0001', 'b']],
    ["{'a': 'x\u0002', ", { a: 'x\u0002' }, ['a']],
    ['[\0 1, 2\u200b,\u001f', [1, 2], ['0', '1']],
    ['["\\u12", 1,', ['\\u12', 1], ['0', '1']],
  ])('should write characters that may stand in no JSON as escapes: %j', (text, value, completePaths) => {
    const closed = closeJson(text)
    expect(JSON.parse(closed?.json ?? '0')).toEqual(value)
    expect(closed?.completePaths).toEqual(completePaths)
  })

  it('should close a JSON text with any control characters in its strings', () => {
    const control = fc.integer({ min: 0, max: 31 }).map((unit) => String.fromCharCode(unit))
    const word = fc
      .array(fc.oneof(control, fc.string({ maxLength: 3 })), { maxLength: 5 })
      .map((parts) => parts.join(''))
    const key = word.map((one) => one.replace(/^__proto__$/, '_'))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, word, fc.array(tie('value')), fc.dictionary(key, tie('value'))),
    }))
    fc.assert(
      fc.property(fc.array(value), fc.nat(), (value, at) => {
        const text = JSON.stringify(value).replace(ESCAPE, (one) => (HIDDEN.test(one) ? JSON.parse(`"${one}"`) : one))
        const closed = closeJson(text.slice(0, 1 + (at % text.length)))
        const parsed: unknown = JSON.parse(closed?.json ?? '')
        for (const path of closed?.completePaths ?? []) expect(valueAt(parsed, path)).toEqual(valueAt(value, path))
      }),
      runs(300),
    )
  })

  it('should close JSON with control characters and broken escapes anywhere in its strings', () => {
    const odd = fc.constantFrom('\0', '\u0001', '\t', '\n', '\u001f', '\\u', '\\u0', '\\q')
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.tuple(fc.nat(), odd)), fc.nat(), (words, odds, at) => {
        let inside = words.map((word) => JSON.stringify(word).slice(1, -1)).join('')
        for (const [place, one] of odds) {
          const index = place % (inside.length + 1)
          inside = inside.slice(0, index) + one + inside.slice(index)
        }
        // quotes would end it, and a backslash take the quote that does
        const text = `{"a": "${inside.replaceAll('"', '').replace(/\\+$/, '')}", "b": 1}`
        const closed = closeJson(text.slice(0, 1 + (at % text.length)))
        expect(() => JSON.parse(closed?.json ?? '')).not.toThrow()
      }),
      runs(1000),
    )
  })

  it('should call complete each value that a comma follows, whatever its key is', () => {
    const key = fc.string({ unit: fc.constantFrom('', '.', '\\', '*', '[""]', 'a', '\n', '"'), maxLength: 3 })
    fc.assert(
      fc.property(fc.uniqueArray(key), (keys) => {
        const text = `{${keys.map((name, index) => `${JSON.stringify(name)}: ${index},`).join(' ')}`
        const closed = closeJson(text)
        const parsed: unknown = JSON.parse(closed?.json ?? '')
        expect(closed?.completePaths.map((path) => valueAt(parsed, path))).toEqual([...keys.keys()])
      }),
      runs(300),
    )
  })

  it('should take texts one after another for the items of a list', () => {
    const { json, completePaths } = closeJson('{"a": 1}\n{"a": 2}\n{"a": 3, "b') ?? {}
    expect(JSON.parse(json ?? '')).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }])
    expect(completePaths).toEqual(['0', '1', '2.a'])
  })

  it.each(['', 'text', '"half', '12'])('should say nothing of %j', (text) => {
    expect(closeJson(text)).toBeUndefined()
  })

  it('should close any JSON text, cut off anywhere, without a value that is only half there', () => {
    const value = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()))
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 4 }), fc.nat(), (value, indent, at) => {
        const text = JSON.stringify(value, null, indent)
        const closed = closeJson(text.slice(0, 1 + (at % text.length)))
        expect(closed).toBeDefined()
        const parsed: unknown = JSON.parse(closed?.json ?? '')
        const original: unknown = JSON.parse(text)
        for (const path of closed?.completePaths ?? []) expect(valueAt(parsed, path)).toEqual(valueAt(original, path))
      }),
      runs(500),
    )
  })

  it('should close a hundred thousand levels', () => {
    const { json } = closeJson('[{"a":'.repeat(50_000)) ?? {}
    expect(json?.length).toBe(399_996)
  })

  it.each([
    ['lines', '{"a": 1}\n', '{"b": "half'],
    ['lines of others', "{'a': True}\n", "{'b': 'half"],
    ['commas that close nothing', '[1,],', '["half'],
  ])(
    'should close as much as a guard keeps: %s',
    (kind, one, half) => {
      const copies = Math.floor(262_000 / one.length)
      const { json, completePaths } =
        closeJson(`${kind.startsWith('lines') ? '' : '['}${one.repeat(copies)}${half}`) ?? {}
      expect(JSON.parse(json ?? '')).toHaveLength(copies + 1)
      expect(completePaths).toHaveLength(copies)
    },
    5000,
  )

  it('should guess nothing of what is long and broken', () => {
    expect(closeJson(`[${'{"a": 1} '.repeat(100)}`)?.completePaths).toEqual([])
    expect(closeJson(`[${'{"a": 1} '.repeat(8000)}`)).toBeUndefined()
  }, 5000)

  it.each([
    ['[1, ]', '[1 ]', ['']],
    ['{"a": [1,\n], "b": {"c": 2,}, "d', '{"a": [1\n], "b": {"c": 2}}', ['a', 'b']],
  ])('should leave out a comma that closes nothing: %j', (text, json, completePaths) => {
    expect(closeJson(text)).toEqual({ json, completePaths })
  })

  it('should refuse what is no string', () => {
    expect(() => closeJson(7 as never)).toThrow(TypeError)
  })
})
