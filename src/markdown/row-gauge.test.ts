import { describe, expect, it } from 'vitest'
import { atDesk } from '../../test/support/markdown/at-desk.ts'
import { createRowGauge } from './row-gauge.ts'

/** What is seen of a row that begins with a pipe. @param before a line that comes before it. */
function measure(row: string, widths?: readonly number[], before = '') {
  let cells = 0
  const work = atDesk(before + row, (desk) => {
    const gauge = createRowGauge(desk)
    return {
      next(unit, offset) {
        if (offset === before.length) gauge.start(offset, widths)
        else if (offset > before.length) gauge.next(unit, offset)
        if (offset >= before.length) cells = gauge.cells()
      },
    }
  })
  return { ...work, cells }
}

const summary = ({ shown }: ReturnType<typeof measure>) =>
  shown.map(({ start, end, surplus, header, open }) => [start, end, surplus, header, open])

describe('createRowGauge', () => {
  it('should count cells, and change nothing', () => {
    const { text, cells } = measure('|a|  b \\| c |  ')
    expect([text, cells]).toEqual(['|a|  b \\| c |  ', 2])
  })

  it('should show padding of a row that may be a header', () => {
    expect(summary(measure(`|${' '.repeat(70)}|`))).toEqual([
      [1, 66, 65, true, true],
      [1, 71, 70, true, false],
    ])
  })

  it('should not show padding that the widths of a table justify', () => {
    const row = `|a|${' '.repeat(70)}|`
    expect(summary(measure(row, [1, 1]))).toEqual([
      [3, 69, 65, false, true],
      [3, 73, 69, false, false],
    ])
    expect(summary(measure(row, [1, 10]))).toEqual([])
  })

  it('should close what it has shown at the end of the line', () => {
    expect(summary(measure(`|${' '.repeat(70)}\n`)).at(-1)).toEqual([1, 71, 70, true, false])
  })

  it('should show no white space of code', () => {
    expect(summary(measure(`|${' '.repeat(70)}|`, undefined, '```\n'))).toEqual([])
  })
})
