import { describe, expect, it } from 'vitest'
import { FIRST_SHOWN, lengthAfter } from './run-lengths.ts'

describe('lengthAfter', () => {
  it('should come, from the first length on, by one and the same step: one more than a multiple of 64', () => {
    const shown = [FIRST_SHOWN]
    while (shown.length < 6) shown.push(lengthAfter(shown.at(-1) as number))
    expect(shown).toEqual([65, 129, 193, 257, 321, 385])
  })

  it('should agree, from any length, with a search for the next one that is shown', () => {
    for (let length = FIRST_SHOWN; length <= 2000; length++) {
      let next = length + 1
      while (next % 64 !== 1) next++
      expect(lengthAfter(length)).toBe(next)
    }
  })
})
