import { describe, expect, it } from 'vitest'
import type { Answer } from '../core/types.ts'
import { createLoop, type Judge } from './loop.ts'

const COPY = 'again and again '
const judge: Judge = () => ({ soft: 48, limit: 96 })
const INFINITY = Number.POSITIVE_INFINITY

/** Shows copies of 16 units that begin at 100 when they reach each of these lengths; the last one closes them, if told so. */
function loop(lengths: readonly number[], { keepsCopy = true, closes = false, by = judge } = {}) {
  const watch = createLoop(by, { keepsCopy })
  return lengths.map((length, index) =>
    watch({ copy: COPY, start: 100, end: 100 + length, zone: 'prose', open: !closes || index < lengths.length - 1 }),
  )
}

const levels = (answers: readonly (Answer | undefined)[]) => answers.map((answer) => answer?.finding?.level)

describe('createLoop', () => {
  it('should hold from the third copy on', () => {
    expect(loop([32])).toEqual([{ hold: 132 }])
  })

  it('should hold, of copies that were noticed later, what had not left', () => {
    const [answer] = loop([40])
    expect(answer).toEqual({ hold: 148 })
  })

  it('should suspect it at `soft`, and not before', () => {
    expect(loop([32, 47, 48])).toEqual([
      { hold: 132 },
      { hold: 132 },
      { hold: 132, reach: 148, finding: { level: 'soft', start: 100, of: COPY, times: 3, period: 16 } },
    ])
  })

  it('should find it beyond repair at `limit`, and cut all copies but the first', () => {
    expect(loop([32, 96])[1]).toEqual({
      hold: 132,
      reach: 196,
      finding: { level: 'limit', start: 100, of: COPY, times: 6, period: 16 },
      cut: { start: 116, end: 196 },
    })
  })

  it('should report each level once', () => {
    expect(levels(loop([32, 48, 64, 95, 96, 112, 160]))).toEqual([
      undefined,
      'soft',
      undefined,
      undefined,
      'limit',
      undefined,
      undefined,
    ])
  })

  it('should go on cutting whole copies past the limit', () => {
    expect(loop([96, 120])[1]).toEqual({ hold: 212, cut: { start: 116, end: 212 }, reach: 220 })
  })

  it('should let go when the copies end, and say how far they reached if they were suspected', () => {
    expect(loop([32, 40], { closes: true })[1]).toEqual({ hold: INFINITY })
    expect(loop([48, 60], { closes: true })[1]).toEqual({ hold: INFINITY, reach: 160 })
    expect(loop([96, 110], { closes: true })[1]).toEqual({ hold: INFINITY, reach: 210, cut: { start: 116, end: 196 } })
  })

  it('should name no period where no copy is worth keeping', () => {
    expect(loop([48], { keepsCopy: false })[0]?.finding).toEqual({ level: 'soft', start: 100, of: COPY, times: 3 })
  })

  it('should say nothing about what is not its business', () => {
    expect(loop([32, 96, 100], { by: () => undefined, closes: true })).toEqual([undefined, undefined, undefined])
  })

  it('should judge copies that begin elsewhere anew', () => {
    const watch = createLoop(judge, { keepsCopy: true })
    const unit = { copy: COPY, zone: 'prose', open: true } as const
    watch({ ...unit, start: 0, end: 96 })
    expect(watch({ ...unit, start: 200, end: 248 })?.finding).toMatchObject({ level: 'soft', start: 200 })
  })
})
