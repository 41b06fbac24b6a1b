import { describe, expect, it } from 'vitest'
import { createNumbers, REMEMBERED } from './numbers.ts'

describe('createNumbers', () => {
  it('should know the latest number before which the same text stands', () => {
    const numbers = createNumbers()
    const latest = [7, 8, 7, 0, 0].map((hash, index) => {
      numbers.add(10 * index, 10 * index + 1, index, hash << 16)
      return numbers.latest(index)
    })
    expect(latest).toEqual([-1, -1, 0, -1, -1])
  })

  it('should not take another hash in the same slot for the same text', () => {
    const numbers = createNumbers()
    numbers.add(0, 1, 1, 5 << 16)
    numbers.add(2, 3, 2, (5 << 16) + 1)
    expect(numbers.latest(1)).toBe(-1)
  })

  it('should forget all but the last 1,024', () => {
    const numbers = createNumbers()
    numbers.add(0, 1, 1, 5 << 16)
    for (let index = 1; index < REMEMBERED; index++) numbers.add(index, index + 1, index, 0)
    numbers.add(5000, 5002, 3, 5 << 16)
    expect(numbers.latest(REMEMBERED)).toBe(-1)
    expect([numbers.count(), numbers.start(REMEMBERED), numbers.end(REMEMBERED), numbers.value(REMEMBERED)]).toEqual([
      ...[REMEMBERED + 1, 5000, 5002, 3],
    ])
  })
})
