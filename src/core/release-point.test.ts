import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { createReleasePoint } from './release-point.ts'

describe('createReleasePoint', () => {
  it('should let everything go while nobody holds', () => {
    const point = createReleasePoint(1, 10)
    point.advance(7)
    expect([point.at(), point.isFree()]).toEqual([7, true])
  })

  it('should stand where the lowest of all holds is', () => {
    const point = createReleasePoint(2, 100)
    point.hold(0, 5)
    point.hold(1, 3)
    point.advance(20)
    expect([point.at(), point.isFree(), point.heldBy(0), point.heldBy(1)]).toEqual([3, false, 5, 3])
  })

  it('should go on to the next lowest hold when one is given up', () => {
    const point = createReleasePoint(2, 100)
    point.hold(0, 5)
    point.hold(1, 3)
    point.advance(20)
    point.hold(1, Number.POSITIVE_INFINITY)
    point.advance(21)
    expect(point.at()).toBe(5)
  })

  it('should never go back, wherever somebody begins to hold', () => {
    const point = createReleasePoint(1, 100)
    point.advance(20)
    point.hold(0, 3)
    point.advance(30)
    expect(point.at()).toBe(20)
  })

  it('should let the oldest units go when more wait than may, and count them', () => {
    const point = createReleasePoint(1, 10)
    point.hold(0, 2)
    point.advance(15)
    expect([point.at(), point.overflowed(), point.mostHeld()]).toEqual([5, 3, 10])
  })

  it('should hold nothing when nothing may wait', () => {
    const point = createReleasePoint(1, 0)
    point.hold(0, 2)
    point.advance(15)
    expect([point.at(), point.overflowed(), point.mostHeld()]).toEqual([15, 13, 0])
  })

  it('should not count what was forced out as overflow', () => {
    const point = createReleasePoint(1, 10)
    point.hold(0, 2)
    point.advance(8)
    point.force(8)
    expect([point.at(), point.overflowed()]).toEqual([8, 0])
  })

  it('should come, however far apart it is asked, to what a simulation unit by unit comes to', () => {
    const speech = fc.record({
      after: fc.integer({ min: 0, max: 30 }),
      holder: fc.integer({ min: 0, max: 2 }),
      back: fc.oneof(fc.integer({ min: -5, max: 40 }), fc.constant(Number.NEGATIVE_INFINITY)),
    })
    fc.assert(
      fc.property(fc.array(speech, { maxLength: 30 }), fc.constantFrom(0, 1, 7, 25), (speeches, maxHold) => {
        const point = createReleasePoint(3, maxHold)
        const slow = simulate(3, maxHold)
        let length = 0
        for (const { after, holder, back } of speeches) {
          length += after
          point.advance(length)
          slow.advance(length)
          point.hold(holder, length - back)
          slow.holds[holder] = length - back
        }
        point.advance(length + 9)
        slow.advance(length + 9)
        const { at, overflowed, mostHeld } = slow.state
        expect([point.at(), point.overflowed(), point.mostHeld()]).toEqual([at, overflowed, mostHeld])
      }),
      runs(300),
    )
  })
})

function simulate(holders: number, maxHold: number) {
  const holds = new Array<number>(holders).fill(Number.POSITIVE_INFINITY)
  const state = { at: 0, overflowed: 0, mostHeld: 0 }
  let read = 0
  return {
    holds,
    state,
    advance(length: number): void {
      while (read < length) {
        read++
        state.at = Math.max(state.at, Math.min(read, ...holds))
        while (read - state.at > maxHold) {
          state.at++
          state.overflowed++
        }
        state.mostHeld = Math.max(state.mostHeld, read - state.at)
      }
    },
  }
}
