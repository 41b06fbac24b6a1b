import { expect, it } from 'vitest'
import { createNumbers } from './numbers.ts'
import { stepsOf } from './steps.ts'

/** How these numbers go on, with so many in one copy. */
function steps(values: readonly number[], period = 1) {
  const numbers = createNumbers()
  for (const value of values) numbers.add(0, 1, value, 1)
  return stepsOf(numbers, 0, values.length - 1, period)
}

it.each([
  ['same', [4, 4, 4, 4, 4], 1],
  ['counting', [1, 2, 3, 4, 5], 1],
  ['counting', [50, 45, 40, 35, 30], 1],
  ['free', [3, 17, 4, 90, 11], 1],
  ['free', [1, 9, 2, 9, 3, 9, 4, 9], 1],
  ['counting', [1, 9, 2, 9, 3, 9, 4, 9], 2],
  ['free', [1, 31, 2, 47, 3, 11, 4, 92], 2],
  ['same', [1, 5], 1],
] as const)('should be %s of %j, %i a copy', (expected, values, period) => {
  expect(steps(values, period)).toBe(expected)
})

it('should let a step be left out now and then', () => {
  expect(steps(Array.from({ length: 40 }, (_, index) => (index < 20 ? index : index + 3)))).toBe('counting')
})

it('should take digits that are too many for free', () => {
  expect(steps([Number.NaN, Number.NaN, Number.NaN, Number.NaN])).toBe('free')
})
