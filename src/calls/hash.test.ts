import { describe, expect, it } from 'vitest'
import { hash } from './hash.ts'

describe('hash', () => {
  it('should be a whole number that JSON holds exactly', () => {
    for (const text of ['', 'a', 'ä😀', '\ud800', 'x'.repeat(10_000)]) {
      expect(Number.isSafeInteger(hash(text))).toBe(true)
      expect(hash(text)).toBeGreaterThanOrEqual(0)
    }
  })

  it('should differ for 200,000 texts that differ in little', () => {
    const texts = Array.from({ length: 200_000 }, (_, at) => `read\0{"page":${at}}`)
    expect(new Set(texts.map(hash)).size).toBe(texts.length)
  })

  it('should use all of its bits', () => {
    const counts = new Array<number>(53).fill(0)
    for (let at = 0; at < 4000; at++) {
      const bits = BigInt(hash(`${at}`))
      for (let bit = 0; bit < 53; bit++) counts[bit] = (counts[bit] as number) + Number((bits >> BigInt(bit)) & 1n)
    }
    expect(Math.min(...counts)).toBeGreaterThan(1800)
    expect(Math.max(...counts)).toBeLessThan(2200)
  })
})
