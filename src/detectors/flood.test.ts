import { describe, expect, it } from 'vitest'
import type { Answer } from '../core/types.ts'
import { createFlood, type FloodLimits } from './flood.ts'

const LIMITS: FloodLimits = { keep: 3, most: 100, limit: 500 }

/** Shows a stretch that begins at `start` when it ends at each of these offsets; the last one closes it, if told so. */
function flood(start: number, ends: readonly number[], copy = '-', limits = LIMITS, closes = false) {
  const watch = createFlood()
  return ends.map((end, index) => watch({ start, end, open: !closes || index < ends.length - 1 }, limits, copy))
}

const levels = (answers: readonly (Answer | undefined)[]) => answers.map((answer) => answer?.finding?.level)

describe('createFlood', () => {
  it('should hold what may have to go, while the stretch is no defect yet', () => {
    expect(flood(10, [75])).toEqual([{ hold: 13 }])
  })

  it('should find a defect past `most`, cut all but `keep`, and let go of what it has judged', () => {
    expect(flood(10, [75, 111])[1]).toEqual({
      finding: { level: 'defect', start: 10, of: '-', times: 101 },
      cut: { start: 13, end: 111 },
      hold: 111,
      reach: 111,
    })
  })

  it('should find nothing at `most` exactly', () => {
    expect(levels(flood(10, [110, 111]))).toEqual([undefined, 'defect'])
  })

  it('should find it beyond repair once `limit` units were cut', () => {
    expect(levels(flood(10, [75, 200, 512, 513, 600]))).toEqual([undefined, 'defect', undefined, 'limit', undefined])
  })

  it('should let the cut grow without saying more', () => {
    expect(flood(10, [75, 200, 264])[2]).toEqual({ cut: { start: 13, end: 264 }, hold: 264, reach: 264 })
  })

  it('should cut the rest and let go when a defect ends', () => {
    expect(flood(10, [75, 200, 210], '-', LIMITS, true)[2]).toEqual({
      hold: Number.POSITIVE_INFINITY,
      cut: { start: 13, end: 210 },
      reach: 210,
    })
  })

  it('should let go of a stretch that ends before it is a defect', () => {
    expect(flood(10, [75, 80], '-', LIMITS, true)[1]).toEqual({ hold: Number.POSITIVE_INFINITY })
  })

  it('should say nothing about the end of a stretch that it did not hold', () => {
    expect(flood(10, [75, 80], '-', { keep: 1000, most: 1000, limit: 500 }, true)).toEqual([undefined, undefined])
  })

  it('should begin anew with a stretch that begins elsewhere', () => {
    const watch = createFlood()
    watch({ start: 0, end: 200, open: true }, LIMITS, '-')
    expect(watch({ start: 300, end: 420, open: true }, LIMITS, '-')?.finding).toMatchObject({ start: 300, times: 120 })
  })

  it('should cut whole copies only', () => {
    const [, found] = flood(10, [75, 136], '&nbsp;')
    const { start, end } = found?.cut ?? { start: Number.NaN, end: Number.NaN }
    expect([(start - 10) % 6, (end - start) % 6, found?.finding?.times]).toEqual([0, 0, 21])
  })

  it('should leave of longer copies what had been read when they were first shown', () => {
    const [first] = flood(10, [75], '&nbsp;')
    // 64 units may have left: eleven copies
    expect(first?.hold).toBe(10 + 11 * 6)
  })
})
