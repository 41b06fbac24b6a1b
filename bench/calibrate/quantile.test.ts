import { describe, expect, it } from 'vitest'
import { quantile } from './quantile.ts'

describe('quantile', () => {
  it('should have no value where there are none', () => {
    expect(quantile([], 0.5)).toBeUndefined()
  })

  it('should be one of the values, in whatever order they come', () => {
    const values = [5, 1, 4, 2, 3]
    expect([0, 0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 3, 5, 5])
    expect(values).toEqual([5, 1, 4, 2, 3])
  })

  it('should sort as numbers', () => {
    expect(quantile([100, 9, 20], 1)).toBe(100)
  })
})
