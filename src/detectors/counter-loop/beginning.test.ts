import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../../test/support/numbers-of.ts'
import type { DetectorContext } from '../../core/types.ts'
import { beginningOf } from './beginning.ts'

function beginning(text: string, first: number, period = 1) {
  const { numbers, ring } = numbersOf(text)
  const context = { ring, slice: (start: number, end: number) => text.slice(start, end) } as DetectorContext
  return beginningOf(numbers, context, first, numbers.count() - 1, period)
}

describe('beginningOf', () => {
  it('should go back to where the text begins to be the same', () => {
    const found = beginning('Some words. Item 1 is new. Item 2 is new. Item 3 is new. Item 4 is new. ', 0)
    expect(found).toMatchObject({ start: 10, lead: 7, length: 15, period: 1 })
  })

  it('should not go back beyond the number before', () => {
    expect(beginning('2 a 1 a 2 a 3 a 4 ', 1)).toMatchObject({ start: 1, lead: 3 })
  })

  it('should count over several copies where numbers are free otherwise', () => {
    expect(beginning('x 1 x 9 x 2 x 9 x 3 x 9 x 4 x 9 ', 0).period).toBe(2)
    expect(beginning('x 1 x 7 x 2 x 90 x 4 x 9 x 5 x 6 ', 0).period).toBe(1)
  })

  it('should tell language from data before it', () => {
    const items = Array.from({ length: 5 }, (_, index) => `Item ${index} is new. `).join('')
    const isData = (line: string) => beginning(line.repeat(60) + items, 0).afterData
    expect([isData('Nobody knew what to do. '), isData('[a, b, c, d]; '), isData('')]).toEqual([
      ...[false, true, false],
    ])
  })
})
