import { describe, expect, it } from 'vitest'
import { createRetoldCount } from './retold.ts'

describe('createRetoldCount', () => {
  it('should count units once, however often it is told of them', () => {
    const count = createRetoldCount()
    count.add(100, 120, 80)
    count.add(100, 140, 80)
    count.add(130, 140, 30)
    expect(count.take()).toEqual({ retold: 40, distances: 40 * 80, reordered: 40, retoldFrom: 100 })
  })

  it('should count no third copy that stands side by side with the second', () => {
    const count = createRetoldCount()
    count.add(20, 90, 20)
    expect(count.take()).toEqual({ retold: 20, distances: 20 * 20, reordered: 20, retoldFrom: 20 })
  })

  it('should count what was said elsewhere than what came before it', () => {
    const count = createRetoldCount()
    count.add(100, 120, 80)
    count.take()
    // the same piece goes on; another one from the same place; one from elsewhere, which goes on
    count.add(100, 130, 80)
    count.add(140, 160, 84)
    count.add(170, 190, 300)
    count.add(170, 200, 300)
    expect(count.take()).toMatchObject({ retold: 60, reordered: 30 + 10 })
  })

  it('should count anew after it was taken', () => {
    const count = createRetoldCount()
    count.add(100, 120, 80)
    count.take()
    count.add(100, 150, 80)
    expect(count.take()).toMatchObject({ retold: 30, retoldFrom: 120 })
    expect(count.take()).toMatchObject({ retold: 0, distances: 0 })
  })
})
