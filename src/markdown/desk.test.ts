import { describe, expect, it } from 'vitest'
import { atDesk } from '../../test/support/markdown/at-desk.ts'

describe('createDesk', () => {
  it('should give what has been read of the text, and no more', () => {
    const slices: string[] = []
    atDesk('abcd', (desk) => ({ next: () => slices.push(desk.slice(1, 9)) }))
    expect(slices).toEqual(['', 'b', 'bc', 'bcd'])
  })

  it('should hold text back until it is released', () => {
    const { steps } = atDesk('abcdef', (desk) => ({
      next(_, offset) {
        if (offset === 1) desk.hold(1)
        if (offset === 3) desk.hold(2)
        if (offset === 4) desk.release()
      },
    }))
    expect(steps).toEqual(['a', '', '', 'b', 'cde', 'f', ''])
  })

  it('should hold again what was released before', () => {
    const { steps } = atDesk('abc', (desk) => ({
      next(_, offset) {
        desk.hold(offset)
        if (offset === 1) desk.release()
      },
    }))
    expect(steps).toEqual(['', 'ab', '', 'c'])
  })

  it('should change what is still there', () => {
    const { text } = atDesk('abcd', (desk) => ({
      next(_, offset) {
        if (offset === 1) desk.hold(1)
        if (offset === 3) desk.change(1, 3, 'X')
      },
    }))
    expect(text).toBe('aXd')
  })

  it('should pass on what it shows, and know the zone', () => {
    const zones: string[] = []
    const { shown } = atDesk('|a', (desk) => ({
      next(_, offset) {
        zones.push(desk.zone())
        const span = { start: 0, end: offset + 1 }
        desk.show({ type: 'surplus', of: ' ', ...span, surplus: 1, header: false, zone: 'table', open: true })
      },
    }))
    expect(shown.map(({ end }) => end)).toEqual([1, 2])
    expect(zones).toEqual(['table', 'table'])
  })
})
