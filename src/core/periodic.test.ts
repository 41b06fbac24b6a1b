import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { createHistory, type History, RING_MASK, WINDOW } from './history.ts'
import { agreement, primitive } from './periodic.ts'

/** @param before how much else was read before the text. */
function historyOf(text: string, before = 0): History {
  const history = createHistory()
  for (let i = 0; i < text.length; i++) history.ring[(before + i) & RING_MASK] = text.charCodeAt(i)
  return history
}

/** Length of the shortest word that `word` is a power of: no cleverness. */
function rootLength(word: string): number {
  for (let size = 1; size < word.length; size++) {
    if (word.length % size === 0 && word.slice(0, size).repeat(word.length / size) === word) return size
  }
  return word.length
}

describe('agreement', () => {
  it.each([
    ['abcxyzxyz', 3, 3],
    ['xyzxyz', 3, 3],
    ['abcxyzxyzx', 3, 4],
    ['abcdef', 3, 0],
    ['zzz', 1, 2],
    ['qbcabc', 3, 2],
  ])('should count back from the end of %j with period %i: %i', (text, period, agreed) => {
    expect(agreement(historyOf(text), text.length - 1, period)).toBe(agreed)
  })

  it('should not go back beyond the beginning of the text', () => {
    expect(agreement(historyOf('x'.repeat(20)), 19, 5)).toBe(15)
  })

  it('should count across the seam of the ring', () => {
    const text = `q${'abc'.repeat(10)}`
    expect(agreement(historyOf(text, WINDOW - 12), WINDOW - 12 + text.length - 1, 3)).toBe(27)
  })

  it('should stop after 4,096 units', () => {
    expect(agreement(historyOf('x'.repeat(9000)), 8999, 1)).toBe(4096)
  })
})

describe('primitive', () => {
  it.each([
    ['abab', 2, 2],
    ['abababab', 4, 2],
    ['aaaaaaaaaaaa', 6, 1],
    ['abcabcabcabcabcabcabcabcabcabcabcabc', 18, 3],
    ['ababaababa', 5, 5],
    ['aabaab', 3, 3],
  ])('should find the shortest period of %j, found with %i: %i', (text, period, shortest) => {
    expect(primitive(historyOf(text), text.length - 1, period)).toBe(shortest)
  })

  it('should be the length of the primitive root, for two copies of any power', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: WINDOW }), (root, times, before) => {
        const copy = root.repeat(times)
        const text = copy + copy
        const history = historyOf(text, before)
        expect(primitive(history, before + text.length - 1, copy.length)).toBe(rootLength(copy))
      }),
      runs(500),
    )
  })
})
