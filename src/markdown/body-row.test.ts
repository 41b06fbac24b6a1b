import { describe, expect, it } from 'vitest'
import { atDesk } from '../../test/support/markdown/at-desk.ts'
import { createBodyRow } from './body-row.ts'

/** What becomes of rows of a table of two columns, which begin with a pipe. */
function tidy(text: string, { widths = [1, 1], cap = false, fill = false } = {}) {
  const cells: number[] = []
  const work = atDesk(text, (desk) => {
    const row = createBodyRow(desk)
    const table = { prefix: '', columns: 2, isOpen: true, widths }
    let begins = true
    return {
      next(unit, offset) {
        if (begins) row.start(offset, table, { columns: 2, cap, fill })
        else row.next(unit, offset)
        begins = false
      },
      endLine(end) {
        cells.push(row.end(end))
        begins = true
      },
    }
  })
  return { ...work, cells, widths }
}

describe('createBodyRow', () => {
  it('should tidy each row, up to its terminator', () => {
    expect(tidy('|a|  b\r\n|1|2| |\n|x|').text).toBe('| a | b |\r\n| 1 | 2 |\n| x |')
  })

  it('should let a cell go as soon as it is certain', () => {
    expect(tidy('|a |b').steps).toEqual(['|', ' a', ' ', '|', ' b', ' |'])
  })

  it('should hold white space until it is known what follows', () => {
    expect(tidy('|  a   b|').steps).toEqual(['|', '', '', ' a', ' ', '', '', '  b', ' |', ''])
  })

  it('should count the cells of each row', () => {
    expect(tidy('|a|b|\n|\n|1\n').cells).toEqual([2, 0, 1])
  })

  it('should treat cells as the shape says', () => {
    expect([tidy('|a|', { fill: true }).text, tidy('|a|b|c|', { cap: true }).text]).toEqual(['| a | |', '| a | b |'])
  })

  it('should widen the columns, but not by padding that was shown', () => {
    const { widths, shown } = tidy(`| abc |${' '.repeat(80)}|\n`)
    expect(widths).toEqual([5, 1])
    expect(shown.map(({ surplus, open }) => [surplus, open])).toEqual([
      [65, true],
      [79, false],
    ])
  })

  it('should not show padding that the width of the column justifies', () => {
    expect(tidy(`|${' '.repeat(80)}|\n`, { widths: [20] }).shown).toEqual([])
  })
})
