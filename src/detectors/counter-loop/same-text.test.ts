import { expect, it } from 'vitest'
import { numbersOf } from '../../../test/support/numbers-of.ts'
import { isSameText } from './same-text.ts'

/** Whether the last two copies are the same, of so many numbers each. */
function same(text: string, period = 1): boolean {
  const { numbers, ring } = numbersOf(text)
  return isSameText(numbers, { ring }, numbers.count() - 1, period)
}

it('should compare all of the text', () => {
  const long = (middle: string) => `${'a'.repeat(90)}${middle}${'a'.repeat(90)}`
  expect(same(`1${long('xy')}2${long('xy')}3 `)).toBe(true)
  expect(same(`1${long('xy')}2${long('xz')}3 `)).toBe(false)
})

it('should compare each text of a copy', () => {
  expect([same('0 a 1 b 2 a 3 b 4 ', 2), same('0 a 1 b 2 c 3 b 4 ', 2)]).toEqual([true, false])
})

it('should count spaces side by side once', () => {
  expect([same('0 a  1   a 2 '), same('0 a1 a 2 ')]).toEqual([true, false])
})
