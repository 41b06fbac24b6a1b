import { describe, expect, it } from 'vitest'
import { createLoopCuts, type LoopTreatment } from './loop-cuts.ts'

/** `one`, then a loop of `again ` from 4 to 22 of which the first copy stays, then what follows. */
const TEXT = 'one again again again two three'

function settle(treatment: LoopTreatment, text: string, proposals: readonly [number, number, number?][]) {
  const cuts = createLoopCuts()
  for (const [start, end, reach = end] of proposals) cuts.propose('loop', { start, end }, reach)
  return cuts.settle(treatment, text.length, (start) => text.slice(start))
}

describe('settle', () => {
  it.each<[LoopTreatment, { start: number; end: number; text: string }[]]>([
    ['cut', []],
    ['mark', []],
    ['keep', []],
    ['cut-all', [{ start: 10, end: 22, text: '' }]],
  ])('should, by the treatment %s, do this to a loop that ends before the text', (treatment, expected) => {
    expect(settle(treatment, TEXT, [[10, 22]]).map(({ span, text }) => ({ ...span, text }))).toEqual(expected)
  })

  it.each<[LoopTreatment, { start: number; end: number; text: string }[]]>([
    ['cut', [{ start: 10, end: 22, text: '' }]],
    ['mark', [{ start: 10, end: 22, text: ' […repetition of 12 characters removed…]' }]],
    ['keep', []],
    ['cut-all', [{ start: 10, end: 22, text: '' }]],
  ])('should, by the treatment %s, do this to a loop that runs to the end', (treatment, expected) => {
    expect(settle(treatment, TEXT.slice(0, 22), [[10, 22]]).map(({ span, text }) => ({ ...span, text }))).toEqual(
      expected,
    )
  })

  it('should leave the last, incomplete copy of a loop that runs to the end, so that it reads on', () => {
    const text = 'one again again again ag'
    expect(settle('cut', text, [[10, 22, 24]]).map(({ span }) => span)).toEqual([{ start: 10, end: 22 }])
  })

  it('should leave the last, incomplete copy of a loop that ends before', () => {
    const text = `one again again again ag but then it ends`
    expect(settle('cut-all', text, [[10, 22, 24]]).map(({ span }) => span)).toEqual([{ start: 10, end: 22 }])
  })

  it.each(['"}\n', '\n\n```\n', ' …', '*'.repeat(24)])('should say that a loop runs to the end before %j', (tail) => {
    expect(settle('cut', TEXT.slice(0, 22) + tail, [[10, 22]])).toHaveLength(1)
  })

  it.each(['a', '1', '"ж', '文', '*'.repeat(25), ']', '}', '\n  ]\n}\n'])(
    'should say that a loop ends before %j',
    (tail) => {
      expect(settle('cut', TEXT.slice(0, 22) + tail, [[10, 22]])).toEqual([])
    },
  )

  it('should let a proposal grow as its loop does', () => {
    expect(
      settle('cut', TEXT.slice(0, 22), [
        [10, 16],
        [10, 22],
      ]).map(({ span }) => span),
    ).toEqual([{ start: 10, end: 22 }])
  })

  it('should settle loops in the order in which they stand', () => {
    const found = settle('cut-all', 'x'.repeat(100), [
      [50, 60],
      [10, 20],
    ])
    expect(found.map(({ span }) => span.start)).toEqual([10, 50])
  })

  it('should leave out a loop that begins within the one before it', () => {
    const found = settle('cut-all', 'x'.repeat(100), [
      [10, 30],
      [29, 60],
      [60, 70],
    ])
    expect(found.map(({ span }) => span)).toEqual([
      { start: 10, end: 30 },
      { start: 60, end: 70 },
    ])
  })

  it('should say whose loop it was', () => {
    expect(settle('cut', TEXT.slice(0, 22), [[10, 22]])[0]?.detector).toBe('loop')
  })
})
