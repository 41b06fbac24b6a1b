import { describe, expect, it } from 'vitest'
import { createHolds } from './holds.ts'

describe('createHolds', () => {
  it('should tell the least of all holds', () => {
    const merge = createHolds(2)
    expect(merge(0, { hold: 10 })).toEqual({ hold: 10 })
    expect(merge(1, { hold: 20 })).toEqual({ hold: 10 })
    expect(merge(1, { hold: 5 })).toEqual({ hold: 5 })
  })

  it('should not release for one what another still holds', () => {
    const merge = createHolds(2)
    merge(0, { hold: 10 })
    merge(1, { hold: 5 })
    expect(merge(1, { hold: Number.POSITIVE_INFINITY })).toEqual({ hold: 10 })
    expect(merge(0, { hold: Number.POSITIVE_INFINITY })).toEqual({ hold: Number.POSITIVE_INFINITY })
  })

  it('should pass on everything else that is answered', () => {
    const merge = createHolds(2)
    merge(0, { hold: 3 })
    const cut = { start: 1, end: 2 }
    expect(merge(1, { hold: 9, cut, reach: 12 })).toEqual({ hold: 3, cut, reach: 12 })
  })

  it('should leave an answer alone that says nothing about holds', () => {
    const merge = createHolds(2)
    merge(0, { hold: 3 })
    expect(merge(1, { reach: 12 })).toEqual({ reach: 12 })
    expect(merge(1, undefined)).toBeUndefined()
  })
})
