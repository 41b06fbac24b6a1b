import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCanonical } from './to-canonical.ts'

/** RFC 8785 in its own words: no white space, keys in the order of their UTF-16 units, numbers and texts as ECMAScript has them. */
function canonicalOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalOf).join(',')}]`
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalOf(part)}`).join(',')}}`
}

describe('toCanonical', () => {
  it('should write the example of RFC 8785, section 3.2.2', () => {
    const text =
      '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], ' +
      '"string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}'
    expect(toCanonical(JSON.parse(text))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('should order keys as the example of section 3.2.3 does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
    const text = toCanonical(Object.fromEntries(keys.map((key) => [key, 0])))
    expect([...text.matchAll(/"((?:[^"\\]|\\.)*)":/g)].map(([, key]) => JSON.parse(`"${key}"`))).toEqual(sorted)
  })

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [333333333.33333325, '333333333.33333325'],
    [0.0000033333333333333333, '0.0000033333333333333333'],
    [1424953923781206.2, '1424953923781206.2'],
  ])('should write the number %d of appendix B as %s', (number, text) => {
    expect(toCanonical(number)).toBe(text)
  })

  it('should write any JSON as the rules say', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(toCanonical(value)).toBe(canonicalOf(value))
      }),
    )
  })

  it('should give a text for what is no JSON, too', () => {
    const round: Record<string, unknown> = {}
    round.self = round
    const texts = [NaN, undefined, 10n, 'a\ud800b', () => 1, round].map(toCanonical)
    expect(texts).toEqual(['null', 'null', '10', '"a\\ud800b"', 'null', '{"self":"[Circular]"}'])
  })

  it('should write what can be read of what throws', () => {
    const fails = () => {
      throw new Error('not now')
    }
    const getter = Object.defineProperty({ b: 1, a: [2] }, 'c', { get: fails, enumerable: true })
    expect(toCanonical(getter)).toBe('{"a":[2],"b":1,"c":"[Unreadable]"}')
    expect(toCanonical({ id: 7, toJSON: fails })).toBe('{"id":7,"toJSON":null}')
    expect(toCanonical({ id: 7, inner: getter })).toBe('{"id":7,"inner":"[Unreadable]"}')
    expect(toCanonical(Object.assign(getter, { self: getter }))).toContain('"self":"[Unreadable]"')
    expect(toCanonical(new Proxy({}, { ownKeys: fails, get: fails }))).toBe('"[Unreadable]"')
  })

  it('should end, however deep a value is', () => {
    const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    expect(toCanonical(deep(100_000)).length).toBeLessThan(1000)
    expect(toCanonical(deep(200))).toBe('['.repeat(200) + ']'.repeat(200))
  })
})
