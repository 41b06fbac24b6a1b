import { describe, expect, it } from 'vitest'
import { earliestScale } from './earliest-scale.ts'
import { quietestScale } from './quietest-scale.ts'
import type { Tally } from './tally.ts'

const TALLIES: readonly Tally[] = [
  { scale: 0.5, recalled: 9, alarms: 7 },
  { scale: 1, recalled: 8, alarms: 2 },
  { scale: 2, recalled: 8, alarms: 1 },
  { scale: 3, recalled: 5, alarms: 0 },
]

describe('the choice of a scale', () => {
  it('should be the smallest within the alarms that are allowed', () => {
    expect([7, 2, 1.5, 0].map((most) => earliestScale(TALLIES, most))).toEqual([0.5, 1, 2, 3])
  })

  it('should be the largest where all have too many alarms', () => {
    expect([earliestScale(TALLIES, -1), quietestScale(TALLIES, -1)]).toEqual([3, 3])
  })

  it('should be the quietest of those that stop most', () => {
    expect([7, 2, 1, 0].map((most) => quietestScale(TALLIES, most))).toEqual([0.5, 2, 2, 3])
  })
})
