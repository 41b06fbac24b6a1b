import { describe, expect, it } from 'vitest'
import { misuse } from './misuse.ts'

const circular: Record<string, unknown> = {}
circular.self = circular

describe('misuse', () => {
  it.each([
    ['text', '"text"'],
    ['x'.repeat(81), `"${'x'.repeat(80)}…"`],
    ['"quoted"\n', String.raw`"\"quoted\"\n"`],
    [-1, '-1'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [10n, '10'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('mark'), 'Symbol(mark)'],
    [{ a: [1] }, '{"a":[1]}'],
    [Array.from({ length: 99 }, () => 1), `[${'1,'.repeat(39)}1…`],
    [function repair() {}, 'the function repair'],
    [() => {}, 'the function (anonymous)'],
    [circular, 'a value of type object'],
    [{ a: 10n }, 'a value of type object'],
  ])('should say what cannot be used, where, and what was expected: %s', (value, shown) => {
    const error = misuse('maxHold', value, 'a number')
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toBe(`Cannot use ${shown} as \`maxHold\`: expected a number.`)
  })
})
