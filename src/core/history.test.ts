import { describe, expect, it } from 'vitest'
import { borrowHistory, createHistory, giveBack, type History, RING_MASK, WINDOW } from './history.ts'

/** The unit at an offset: none like it nearby. */
const unitAt = (offset: number): string => String.fromCharCode(0x4e00 + (offset % 20_000))
const textOf = (start: number, end: number): string =>
  Array.from({ length: end - start }, (_, index) => unitAt(start + index)).join('')

function historyOf(length: number): History {
  const history = createHistory()
  for (let offset = 0; offset < length; offset++) history.ring[offset & RING_MASK] = unitAt(offset).charCodeAt(0)
  return history
}

describe('slice', () => {
  it('should give what was read', () => {
    expect(historyOf(100).slice(10, 20, 100)).toBe(textOf(10, 20))
  })

  it('should give nothing that has not been read', () => {
    const history = historyOf(100)
    expect(history.slice(95, 200, 100)).toBe(textOf(95, 100))
    expect(history.slice(100, 200, 100)).toBe('')
  })

  it('should give nothing for a range that ends before it begins, or begins before the text', () => {
    const history = historyOf(100)
    expect([history.slice(20, 10, 100), history.slice(-5, 3, 100)]).toEqual(['', textOf(0, 3)])
  })

  it('should give a range across the seam of the ring', () => {
    const length = WINDOW + 500
    expect(historyOf(length).slice(WINDOW - 5, WINDOW + 5, length)).toBe(textOf(WINDOW - 5, WINDOW + 5))
  })

  it('should leave out what has been forgotten', () => {
    const length = WINDOW + 500
    expect(historyOf(length).slice(490, 505, length)).toBe(textOf(500, 505))
  })

  it('should give the whole window in one piece', () => {
    const length = WINDOW + 12_345
    expect(historyOf(length).slice(0, length, length)).toBe(textOf(12_345, length))
  })
})

describe('borrowHistory', () => {
  it('should not know where the grams of the text before it were', () => {
    const history = borrowHistory()
    history.table[77] = 1234
    giveBack(history)
    const next = borrowHistory()
    expect(next.table[77]).toBe(0)
  })

  it('should give two texts that are read at once a history each', () => {
    const one = borrowHistory()
    const other = borrowHistory()
    expect(one.ring).not.toBe(other.ring)
  })
})
