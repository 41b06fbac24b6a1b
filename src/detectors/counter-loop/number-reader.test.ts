import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../../test/support/numbers-of.ts'
import { runs } from '../../../test/support/runs.ts'
import { createNumberReader } from './number-reader.ts'
import { createNumbers, type Numbers } from './numbers.ts'

const all = (numbers: Numbers) =>
  Array.from({ length: numbers.count() }, (_, index) => ({
    value: numbers.value(index),
    start: numbers.start(index),
    end: numbers.end(index),
  }))

const valuesOf = (text: string) => all(numbersOf(text).numbers).map(({ value }) => value)

describe('createNumberReader', () => {
  it('should find digits, wherever they stand', () => {
    expect(valuesOf('12 apples, x3 and 4th; 5.60.')).toEqual([12, 3, 4, 5, 60])
  })

  it('should find capital letters that stand alone, and no others', () => {
    const letter = (name: string) => name.charCodeAt(0)
    expect(valuesOf('A B) "C" DE Éa F\u00e9 g 7H I1 J.')).toEqual([
      ...[letter('A'), letter('B'), letter('C'), 7, 1, letter('J')],
    ])
  })

  it('should find a sign at any place among units that are none, and beside them no other', () => {
    const others = ['/', ':', '@', '[', '`', ' ', '\u0130', '\u3041', '\uff41']
    for (const other of others) {
      for (let before = 1; before < 10; before++) {
        expect(valuesOf(`${other.repeat(before)}7${other.repeat(9)}`)).toEqual([7])
      }
    }
  })

  it('should find a number when the unit after it is known', () => {
    expect([valuesOf('1'), valuesOf('1 '), valuesOf('A'), valuesOf('A.')]).toEqual([[], [1], [], [65]])
  })

  it('should not count with more than 15 digits', () => {
    expect(valuesOf(`${'9'.repeat(15)} ${'1'.repeat(16)} `)).toEqual([999_999_999_999_999, Number.NaN])
  })

  it('should know where they stand', () => {
    expect(all(numbersOf('a 12 B ').numbers)).toEqual([
      { value: 12, start: 2, end: 4 },
      { value: 66, start: 5, end: 6 },
    ])
  })

  it('should know whether the same text stands before two of them, spaces side by side counted once', () => {
    const { numbers } = numbersOf('row 1; row 2;   row 3; raw 4; row 5; ')
    expect([numbers.follows(2, 1), numbers.follows(3, 2), numbers.follows(4, 2)]).toEqual([true, false, true])
  })

  it('should take text of more than 2,048 units for like no other', () => {
    const follows = (length: number) =>
      numbersOf(`1${'a'.repeat(length)}2${'a'.repeat(length)}3 `).numbers.follows(2, 1)
    expect([follows(2048), follows(2049)]).toEqual([true, false])
  })

  it('should find the same however the text is divided', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '2', 'A', 'a', ' ', '.', 'é'), maxLength: 200 })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (text, size) => {
        const { numbers: whole, ring } = numbersOf(text)
        const numbers = createNumbers()
        const reader = createNumberReader(numbers, { ring })
        for (let end = size; end < text.length + size; end += size) reader.read(0, Math.min(end, text.length), () => {})
        expect(all(numbers)).toEqual(all(whole))
      }),
      runs(200),
    )
  })
})
