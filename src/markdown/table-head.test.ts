import { describe, expect, it } from 'vitest'
import { atDesk } from '../../test/support/markdown/at-desk.ts'
import { LONGEST_HEAD } from './limits.ts'
import { createLineBlocks } from './line-blocks.ts'
import type { Table } from './table.ts'
import { createTableHead } from './table-head.ts'
import type { TableSettings } from './table-settings.ts'

/** What becomes of lines that all begin with a pipe. `open` tells after which of them a table was open. */
function read(text: string, settings: TableSettings = {}) {
  const open: boolean[] = []
  const isDelimiterRow: boolean[] = []
  const work = atDesk(text, (desk) => {
    const blocks = createLineBlocks(desk, [])
    const head = createTableHead(desk, blocks, settings)
    let table: Table | undefined
    let begins = true
    return {
      next(unit, offset) {
        if (begins) head.start(offset, '', table)
        else head.next(unit, offset)
        begins = false
        isDelimiterRow.push(head.isDelimiterRow())
      },
      endLine(end) {
        blocks.endLine(end)
        table = head.end()
        open.push(table !== undefined)
        begins = true
      },
      end(length) {
        head.cutOff(length)
        head.letGo()
      },
    }
  })
  return { ...work, open, isDelimiterRow }
}

describe('createTableHead', () => {
  it('should tidy a header and its delimiter row when both are there', () => {
    expect(read('|a|  b|\n|-|:-:|\n')).toMatchObject({ text: '| a | b |\n|---|:---:|\n', open: [false, true] })
  })

  it('should hold the header back until the next line decides', () => {
    const { steps } = read('|a|\n|-|\n')
    expect(steps).toEqual(['', '', '', '', '', '', '', '| a |\n|---|\n', ''])
    expect(read('|a|\n|b').steps).toEqual(['', '', '', '', '', '|a|\n', '|b'])
  })

  it('should take the second of two lines for the header', () => {
    expect(read('|a|\n|b|\n|-|\n').text).toBe('|a|\n| b |\n|---|\n')
  })

  it.each(['|a|b|\n|-|\n', '|a|\n|b|\n', '|\n|-|\n', '|a\\\\|b|\n|-|-|\n', '|a|\n'])(
    'should let %j go as it came',
    (text) => {
      expect(read(text)).toMatchObject({ text })
    },
  )

  it('should tidy rows of a table that is open, and end it at a pipe alone', () => {
    expect(read('|a|\n|-|\n|1|\n|\n|2|\n')).toMatchObject({
      text: '| a |\n|---|\n| 1 |\n|\n|2|\n',
      open: [false, true, true, false, false],
    })
  })

  it('should not hold what is too long for it', () => {
    const header = `|${'a'.repeat(5000)}|\n`
    const { text, steps } = read(`${header}|-|\n`)
    expect(text).toBe(`${header}|---|\n`)
    expect(steps.findIndex((step) => step !== '')).toBe(LONGEST_HEAD)
  })

  it('should say whether a line will be repaired if it runs on', () => {
    const { isDelimiterRow } = read('|a\n|-\n|b')
    expect(isDelimiterRow).toEqual([false, false, false, true, true, true, false, false])
  })
})

describe('a delimiter row that runs on', () => {
  it('should be written while it comes', () => {
    const { steps, text } = read(`|a|b|\n|---|${'-'.repeat(400)}`)
    expect(text).toBe('| a | b |\n|---|---|')
    expect(steps.findIndex((step) => step !== '')).toBe('|a|b|\n|---|'.length + 256)
  })

  it('should be known by its columns, too', () => {
    const row = '|---'.repeat(18)
    expect(read(`|a|\n${row}`).text).toBe('| a |\n|---|')
    expect(read(`|a|\n${row.slice(4)}`).text).toBe(`|a|\n${row.slice(4)}`)
    // empty cells are no columns of a delimiter row
    expect(read(`|a|\n${'| '.repeat(40)}`).text).toBe(`|a|\n${'| '.repeat(40)}`)
  })

  it('should not be written where the settings say so, or differently', () => {
    const text = `|a|b|\n|${'-'.repeat(400)}\n`
    expect(read(text, { runaway: false }).text).toBe(text)
    const early = `|a|b|\n|${'-'.repeat(9)}\n`
    expect(read(early, { runaway: { hyphens: 8, columns: 16 } }).text).toBe('| a | b |\n|---|---|\n')
  })

  it('should not be written below a header in which renderers see different cells', () => {
    const text = `|a\\\\|b|\n|${'-'.repeat(400)}\n`
    expect(read(text).text).toBe(text)
  })

  it('should be followed by text on a line of its own', () => {
    const { text, open } = read(`|a|b|\n|${'-'.repeat(400)} and on\n|c|\n`)
    expect(text).toBe('| a | b |\n|---|---|\nand on\n| c |\n')
    expect(open).toEqual([false, true, true])
  })
})

describe('repairColumns', () => {
  it('should make a table of what has too few or too many delimiters', () => {
    expect(read('|a|b|\n|-|\n|1|\n', { repairColumns: true }).text).toBe('| a | b |\n|---|---|\n| 1 | |\n')
    expect(read('|a|\n|:-|-|\n', { repairColumns: true }).text).toBe('| a |\n|:---|\n')
  })

  it('should make none of what is no delimiter row', () => {
    const text = '|a|b|\n|- -|\n'
    expect(read(text, { repairColumns: true }).text).toBe(text)
  })
})
