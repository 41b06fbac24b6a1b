import { describe, expect, it } from 'vitest'
import { isReworded, wordsOf } from './words-of.ts'

const TEN = 'the old harbour wall was built before anybody kept records'
const isAlike = (one: string, other: string): boolean => isReworded(wordsOf(one), wordsOf(other))

describe('isReworded', () => {
  it.each([
    ['old harbour wall', 'Wall, harbour: old'],
    [TEN, `${TEN} here`],
    [TEN, TEN.replace('records', 'books')],
  ])('should find %j in %j', (one, other) => {
    expect(isAlike(one, other)).toBe(true)
  })

  it.each([
    ['old harbour', 'harbour old'],
    ['old harbour wall', 'old harbour gate'],
    [TEN, TEN.replace('wall', 'gate')],
    [TEN, 'the new harbour wall was planned after everybody kept silent'],
    [`${TEN} `.repeat(5), `${TEN} `.repeat(5)],
    ['', ''],
  ])('should not find %j in %j', (one, other) => {
    expect(isAlike(one, other)).toBe(false)
  })

  it('should read words of any script', () => {
    expect(isAlike('старая стена гавани', 'гавани старая стена')).toBe(true)
  })
})
