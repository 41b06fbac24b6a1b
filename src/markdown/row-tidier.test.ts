import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { createChangeList } from './change-list.ts'
import { LONGEST_SPACE, LONGEST_SURPLUS } from './limits.ts'
import { createRowTidier, type RowShape } from './row-tidier.ts'

/** A row of a table of two columns, tidied. */
function tidy(row: string, { columns = 2, cap = false, fill = false }: Partial<RowShape> = {}): string {
  const changes = createChangeList()
  const tidier = createRowTidier(changes.add)
  tidier.start(0, { columns, cap, fill })
  for (let at = 1; at < row.length; at++) tidier.next(row.charCodeAt(at), at)
  tidier.end(row.length)
  return changes.apply(row)
}

const part = fc.constantFrom(
  '|',
  '|',
  ' ',
  '  ',
  '\t',
  'a',
  'b c',
  '\\',
  '\\|',
  '\\\\|',
  '`',
  '文',
  '\u00a0',
  '-',
  ' |',
)
const anyRow = fc.array(part, { maxLength: 16 }).map((parts) => `|${parts.join('')}`)
const anyShape = fc.record({ columns: fc.integer({ min: 1, max: 4 }), cap: fc.boolean(), fill: fc.boolean() })

describe('createRowTidier', () => {
  it.each([
    ['|a|b|', '| a | b |'],
    ['|  a  |\tb\t|', '| a | b |'],
    ['||   |', '| | |'],
    ['|a|b', '| a | b |'],
    ['|a|b  ', '| a | b |'],
    ['|a|b|  \t', '| a | b |'],
    ['|a', '| a |'],
  ])('should put one space on either side of a cell, and a pipe at the end: %j', (row, expected) => {
    expect(tidy(row)).toBe(expected)
  })

  it.each(['| a | b |', '| | b |', '| a\\|b | `c\\|d` |', '| \u00a0a\u3000 | b |', '|', '|  '])(
    'should leave %j alone',
    (row) => {
      expect(tidy(row)).toBe(row)
    },
  )

  it('should leave out empty cells beyond the columns, and keep others', () => {
    expect(['|a|b|| |', '|a|b||c|', '|a|b|c||'].map((row) => tidy(row))).toEqual([
      ...['| a | b |', '| a | b || c |', '| a | b | c |'],
    ])
  })

  it('should leave out all cells beyond the columns where it may, but none that calls a footnote', () => {
    expect(['|a|b|c|d', '|a|b|[^1]|'].map((row) => tidy(row, { cap: true }))).toEqual(['| a | b |', '| a | b |[^1]|'])
  })

  it('should add missing cells where it may, but none to what is no row', () => {
    expect(['|a', '| |', '|'].map((row) => tidy(row, { columns: 3, fill: true }))).toEqual([
      ...['| a | | |', '| | | |', '|'],
    ])
  })

  it('should not put a space where it would change what a pipe is', () => {
    expect(['|a\\\\|b|', '|a\\ |b|', '|a|b\\ '].map((row) => tidy(row))).toEqual([
      ...['| a\\\\|b |', '| a\\ | b |', '| a | b\\ |'],
    ])
  })

  it('should leave white space that is too wide, and cells that are too many', () => {
    const wide = ' '.repeat(LONGEST_SPACE + 1)
    expect([tidy(`|${wide}a|b|`), tidy(`|a|b${wide}`)]).toEqual([`|${wide}a | b |`, `| a | b${wide}|`])
    const surplus = '|'.repeat(LONGEST_SURPLUS + 1)
    expect(tidy(`|a|b|${surplus}`)).toBe(`| a | b |${surplus}`)
  })

  it('should keep what is rendered, and change nothing the second time', () => {
    const render = (row: string) =>
      micromark(`|h|\n|-|\n${row}`, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })
    fc.assert(
      fc.property(anyRow, fc.boolean(), fc.boolean(), (row, cap, fill) => {
        const shape = { columns: 1, cap, fill }
        const tidied = tidy(row, shape)
        expect(render(tidied)).toBe(render(row))
        expect(tidy(tidied, shape)).toBe(tidied)
      }),
      runs(300),
    )
  })
})

describe('held', () => {
  it('should be where the next change may begin', () => {
    fc.assert(
      fc.property(anyRow, anyShape, (row, shape) => {
        let held = 1
        const tidier = createRowTidier((start) => expect(start).toBeGreaterThanOrEqual(held))
        tidier.start(0, shape)
        for (let at = 1; at < row.length; at++) {
          tidier.next(row.charCodeAt(at), at)
          held = Math.min(tidier.held(at + 1), at + 1)
        }
        tidier.end(row.length)
      }),
      runs(300),
    )
  })

  it('should be nowhere after content, nor in white space that stays', () => {
    const tidier = createRowTidier(() => {})
    tidier.start(0, { columns: 2, cap: false, fill: false })
    tidier.next(97, 1)
    const held = [tidier.held(2)]
    for (let at = 2; at < LONGEST_SPACE + 3; at++) tidier.next(32, at)
    held.push(tidier.held(LONGEST_SPACE + 2), tidier.held(LONGEST_SPACE + 3))
    expect(held).toEqual([Number.POSITIVE_INFINITY, 3, Number.POSITIVE_INFINITY])
  })
})

describe('cells', () => {
  it.each([
    ['|', 0],
    ['| ', 0],
    ['|a', 1],
    ['|a|', 1],
    ['|a|b', 2],
    ['||', 1],
    ['|a\\|b', 1],
    ['|a\\\\|b', 2],
  ])('should be counted as GFM counts them: %j', (row, cells) => {
    const tidier = createRowTidier(() => {})
    tidier.start(0, { columns: 9, cap: false, fill: false })
    for (let at = 1; at < row.length; at++) tidier.next(row.charCodeAt(at), at)
    expect(tidier.cells()).toBe(cells)
  })
})
