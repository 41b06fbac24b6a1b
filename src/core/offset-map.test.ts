import { describe, expect, it } from 'vitest'
import { createOffsetMap } from './offset-map.ts'

describe('createOffsetMap', () => {
  it('should map every offset to itself before the first edit', () => {
    const map = createOffsetMap()
    expect([0, 7, 1000].map(map.image)).toEqual([0, 7, 1000])
  })

  it('should map offsets before, inside and after a cut', () => {
    const map = createOffsetMap()
    map.edited(10, 14, 10, 10)
    expect([9, 10, 12, 14, 20].map(map.image)).toEqual([9, 10, 10, 10, 16])
  })

  it('should map an offset inside a replacement to where the replacement begins', () => {
    const map = createOffsetMap()
    map.edited(10, 14, 10, 17)
    expect([10, 13, 14, 15].map(map.image)).toEqual([10, 10, 17, 18])
  })

  it('should map offsets between two edits by the first of them', () => {
    const map = createOffsetMap()
    map.edited(10, 14, 10, 10)
    map.edited(20, 21, 16, 19)
    expect([14, 19, 20, 21].map(map.image)).toEqual([10, 15, 16, 19])
  })

  it('should take a cut that was made in pieces for one', () => {
    const map = createOffsetMap()
    for (let start = 10; start < 1000; start++) map.edited(start, start + 1, 10, 10)
    // one by one they would have driven out the first
    map.edited(2000, 2001, 1010, 1010)
    expect([9, 10, 500, 1000, 2001].map(map.image)).toEqual([9, 10, 10, 10, 1010])
  })

  it('should not merge a cut with a replacement that ends where it begins', () => {
    const map = createOffsetMap()
    map.edited(10, 14, 10, 12)
    map.edited(14, 20, 12, 12)
    expect([10, 14, 20].map(map.image)).toEqual([10, 12, 12])
  })

  it('should still know the 2,048 youngest edits', () => {
    const map = createOffsetMap()
    // a cut of one unit in every ten
    for (let index = 0; index < 2092; index++) map.edited(index * 10, index * 10 + 1, index * 9, index * 9)
    expect(map.image(44 * 10)).toBe(44 * 9)
    expect(map.image(2091 * 10 + 5)).toBe(2091 * 9 + 4)
  })

  it('should map what lies before them to the oldest point that it knows', () => {
    const map = createOffsetMap()
    for (let index = 0; index < 10_044; index++) map.edited(index * 10, index * 10 + 1, index * 9, index * 9)
    // 7,996 entries are gone: the end of the last of them is the oldest point
    const last = 7995
    expect([0, 100, last * 10, last * 10 + 1].map(map.image)).toEqual([last * 9, last * 9, last * 9, last * 9])
    expect(map.image(last * 10 + 5)).toBe(last * 9 + 4)
  })
})
