import { expect, it } from 'vitest'
import { numbersOf } from '../../../test/support/numbers-of.ts'
import { tailOf } from './tail.ts'

const tail = (text: string, period = 1): number => {
  const { numbers, ring } = numbersOf(text)
  return tailOf(numbers, { ring }, numbers.count() - 1, period, text.length)
}

it('should end where the text is another', () => {
  expect([tail('a 1 is new, a 2 is n'), tail('a 1 is new, a 2 is not'), tail('a 1 b 2 a 3 c', 2)]).toEqual([5, 5, 1])
})

it('should end before the next number', () => {
  expect(tail('a 1 is 22 a 1 is 2', 2)).toBe(4)
})
