import { describe, expect, it } from 'vitest'
import { crossFolds } from './cross-folds.ts'
import { keyOf } from './key-of.ts'
import { leaveCategoryOut } from './leave-category-out.ts'
import { leaveClassOut } from './leave-class-out.ts'
import type { Outcome } from './outcome.ts'
import { SCALES } from './scales.ts'
import type { Subject } from './subjects.ts'

const SUBJECT: Subject = { name: 'looping-text', detectors: ['looping-text'], classes: undefined }
const SMALLEST = Math.min(...SCALES)

/** A text of ten million units that limits of this scale and all smaller ones stop. */
function outcome(group: string, id: number, stoppedUpTo: number): Outcome {
  const scales = SCALES.filter((scale) => scale <= stoppedUpTo)
  const stops = Object.fromEntries(scales.map((scale) => [keyOf('looping-text', scale), 100]))
  return { sample: { set: 'packages', group, id: `${group}-${id}` }, length: 10_000_000, stops }
}

function quiet(group: string): Outcome[] {
  return Array.from({ length: 6 }, (_, id) => outcome(group, id, 0))
}

describe('leaving a category out', () => {
  // these alone may cost three alarms and a half, and cost seven
  const loud = Array.from({ length: 7 }, (_, id) => outcome('loud', id, 1))
  const clean = [...quiet('quiet'), ...loud]

  it('should choose by the others, and count what that costs the one that is left out', () => {
    const [left] = leaveCategoryOut(SUBJECT, clean).filter(({ name }) => name === 'loud')
    expect(left).toEqual({ name: 'loud', millions: 70, scale: SMALLEST, alarms: 7, shipped: 7 })
  })

  it('should keep larger limits where the others need them', () => {
    const [left] = leaveCategoryOut(SUBJECT, clean).filter(({ name }) => name === 'quiet')
    expect(left).toMatchObject({ scale: 1.25, alarms: 0, shipped: 0 })
  })
})

describe('leaving a class out', () => {
  const runaway = [outcome('short', 1, 0.5), outcome('long', 1, 2), outcome('long', 2, 3)]

  it('should choose the largest limits that stop the other classes', () => {
    const left = leaveClassOut(SUBJECT, { runaway, clean: quiet('quiet'), further: [] })
    expect(left).toEqual([
      { name: 'short', total: 1, scale: 2, recalled: 0, shipped: 0 },
      { name: 'long', total: 2, scale: 0.5, recalled: 2, shipped: 2 },
    ])
  })
})

describe('two halves', () => {
  it('should try on each what was chosen on the other', () => {
    const clean = Array.from({ length: 40 }, (_, id) => outcome('all', id, 1))
    const crossed = crossFolds(SUBJECT, { runaway: clean, clean, further: [] })
    expect(crossed.map(({ scale, alarms }) => [scale, alarms])).toEqual([
      [1.25, 0],
      [1.25, 0],
    ])
    expect(crossed.reduce((sum, { total }) => sum + total, 0)).toBe(40)
    expect(crossed.reduce((sum, { millions }) => sum + millions, 0)).toBeCloseTo(400)
  })
})
