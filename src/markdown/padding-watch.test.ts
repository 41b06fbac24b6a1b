import { describe, expect, it } from 'vitest'
import type { SurplusUnit } from '../core/types.ts'
import { createPaddingWatch } from './padding-watch.ts'

const summary = ({ start, end, surplus, header, open }: SurplusUnit) => [start, end, surplus, header, open]

/** What is shown of a row, whose cells may be padded up to an offset. */
function shown(row: string, { header = false, justified = 0 } = {}) {
  const units: SurplusUnit[] = []
  const watch = createPaddingWatch((unit) => units.push(unit))
  watch.startRow(header)
  for (let at = 0; at < row.length; at++) watch.next(row.charCodeAt(at), at, justified)
  watch.endRow(row.length)
  return units
}

describe('createPaddingWatch', () => {
  it('should show white space at 65, 129 and so on, and when it ends', () => {
    expect(shown(`ab${' '.repeat(140)}c`).map(summary)).toEqual([
      [2, 67, 65, false, true],
      [2, 131, 129, false, true],
      [2, 142, 140, false, false],
    ])
  })

  it('should show nothing of 64 units, again and again', () => {
    expect(shown(`${' '.repeat(64)}a`.repeat(3))).toEqual([])
  })

  it('should count tabs, and no other white space', () => {
    expect([shown('\t'.repeat(65)).length, shown('\u00a0'.repeat(65)).length]).toEqual([2, 0])
  })

  it('should not count what is justified', () => {
    const units = shown(' '.repeat(100), { justified: 30 }).map(summary)
    expect(units).toEqual([
      [0, 95, 65, false, true],
      [0, 100, 70, false, false],
    ])
  })

  it('should say that the row may be a header', () => {
    expect(shown(' '.repeat(65), { header: true }).map(({ header }) => header)).toEqual([true, true])
  })

  it('should begin anew with each row', () => {
    const units: SurplusUnit[] = []
    const watch = createPaddingWatch((unit) => units.push(unit))
    for (const row of [0, 1]) {
      watch.startRow(false)
      for (let at = 0; at < 40; at++) watch.next(32, row * 40 + at, 0)
    }
    expect(units).toEqual([])
  })

  it('should remember until it is asked that there was too much', () => {
    const watch = createPaddingWatch(() => {})
    watch.startRow(false)
    for (let at = 0; at < 65; at++) watch.next(32, at, 0)
    expect([watch.wasShown(), watch.wasShown()]).toEqual([true, false])
  })
})
