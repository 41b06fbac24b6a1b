import { describe, expect, it } from 'vitest'
import { createBalance } from './balance.ts'

describe('createBalance', () => {
  it('should be enough once so many units beyond the share have come', () => {
    const evidence = createBalance(0.5, 100)
    evidence.add(100, 128)
    evidence.add(100, 128)
    expect(evidence.isEnough()).toBe(false)
    evidence.add(100, 128)
    expect(evidence.isEnough()).toBe(true)
  })

  it('should never be less than none', () => {
    const evidence = createBalance(0.5, 36)
    for (let i = 0; i < 50; i++) evidence.add(0, 128)
    expect(evidence.isGone()).toBe(true)
    evidence.add(100, 128)
    expect(evidence.isEnough()).toBe(true)
  })

  it('should be forgotten in time, however long it went on', () => {
    const evidence = createBalance(0.5, 128)
    for (let i = 0; i < 1000; i++) evidence.add(128, 128)
    for (let i = 0; i < 3; i++) evidence.add(0, 128)
    expect(evidence.isGone()).toBe(true)
  })
})
