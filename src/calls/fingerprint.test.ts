import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { toRules } from './rules.ts'

const NO_RULES = toRules({})
const print = (given: unknown, name = 'read') => fingerprint({ name, arguments: given }, NO_RULES)

describe('fingerprint', () => {
  it.each([
    ['{"a":1,"b":[1.50,"\\u0041"]}', { b: [1.5, 'A'], a: 1 }],
    ['{"a":', '{"a":'],
    ['', {}],
    [undefined, ' { } '],
    ['{"id":12345678901234567890,"a":1}', '{"a":1, "id":12345678901234567890}'],
  ])('should be equal for %j and %j', (one, other) => {
    expect(print(one).key).toBe(print(other).key)
  })

  it.each([
    [{ a: 1 }, { a: '1' }],
    [
      [1, 2],
      [2, 1],
    ],
    ['{"a":', '{"a"'],
    ['{"id":12345678901234567890}', '{"id":12345678901234567891}'],
    [{ a: { b: null } }, { a: {} }],
  ])('should differ for %j and %j', (one, other) => {
    expect(print(one).key).not.toBe(print(other).key)
  })

  it('should tell tools apart', () => {
    expect(print({}, 'a').key).not.toBe(print({}, 'b').key)
    // a name must not run into its arguments
    expect(print('"x"', 'a').key).not.toBe(print('x"', 'a"').key)
  })

  it.each([
    [{ path: 'a.ts' }, 'read({"path":"a.ts"})'],
    ['{ "path" : "a.ts" }', 'read({"path":"a.ts"})'],
    ['not JSON', 'read(not JSON)'],
    [undefined, 'read()'],
    [{ text: 'x'.repeat(100) }, `read({"text":"${'x'.repeat(49)}…`],
    [{ text: 'x'.repeat(1e6) }, `read({"text":"${'x'.repeat(49)}…`],
  ])('should show %j', (given, text) => {
    expect(print(given).text).toBe(text)
    expect(print(given).text.length).toBeLessThanOrEqual(64)
  })

  it('should be equal without numbers where only numbers differ', () => {
    const [one, two, other] = [{ page: 1 }, { page: 20 }, { pages: 1 }].map((given) => print(given))
    expect(one?.mask).toBe(two?.mask)
    expect(one?.mask).not.toBe(other?.mask)
    expect([one?.sum, two?.sum]).toEqual([1, 20])
    expect(print({ page: '' }).mask).toBe(0)
  })

  it('should stay small and finite, whatever the arguments', () => {
    expect(JSON.stringify(print({ text: 'word 7 '.repeat(1e5) })).length).toBeLessThan(400)
    expect(print({ n: '9'.repeat(400) }).sum).toBe(Number.MAX_VALUE)
  })

  it('should ask a loop key with the arguments as they were parsed, or with their text', () => {
    const seen: unknown[] = []
    const rules = toRules({ loopKeys: { read: (args) => seen.push(args) && 'same' } })
    const keys = ['{"a":1}', '{"a', { a: 2 }].map((given) => fingerprint({ name: 'read', arguments: given }, rules).key)
    expect(seen).toEqual([{ a: 1 }, '{"a', { a: 2 }])
    expect(new Set(keys).size).toBe(1)
  })
})
