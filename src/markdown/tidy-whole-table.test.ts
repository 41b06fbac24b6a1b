import type { Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import { createChangeList } from './change-list.ts'
import { documentParser } from './document-parser.ts'
import { LONGEST_HEAD } from './limits.ts'
import { tidyWholeTable } from './tidy-whole-table.ts'

const parse = documentParser([])
const lines = (...rows: string[]) => rows.join('\n')

/** A text that is one table, or a table in one container, tidied. */
function tidy(text: string, { cap = false, fill = false } = {}): string {
  let node: unknown = parse(text)?.children[0]
  while ((node as Table).type !== 'table') node = (node as { children: unknown[] }).children[0]
  const table = node as Table
  const changes = createChangeList()
  tidyWholeTable(text, table, { columns: table.align?.length ?? 0, cap, fill }, changes.add)
  return changes.apply(text)
}

describe('tidyWholeTable', () => {
  it('should tidy the header, the delimiter row and the rows', () => {
    expect(tidy(lines('|a|  b', '|-|:-:', '|1||', '| 2|3||'))).toBe(
      lines('| a | b |', '|---|:---:|', '| 1 | |', '| 2 | 3 |'),
    )
  })

  it('should tidy rows behind the marks of containers', () => {
    expect(tidy(lines('> - |a|', '>   |-|', '>   |1|'))).toBe(lines('> - | a |', '>   |---|', '>   | 1 |'))
  })

  it('should leave rows alone that do not begin with a pipe, and a header that such a delimiter row follows', () => {
    expect(tidy(lines('a|b', '|-|-|', '1|2', '|3|4|'))).toBe(lines('a|b', '|---|---|', '1|2', '| 3 | 4 |'))
    expect(tidy(lines('|a|b|', '-|-', '|1|2|'))).toBe(lines('|a|b|', '-|-', '| 1 | 2 |'))
  })

  it('should leave a table alone whose header has no pipe', () => {
    expect(tidy(lines('a', '|-|', '|1|'))).toBe(lines('a', '|-|', '|1|'))
  })

  it('should leave a table alone in whose header renderers see different cells', () => {
    const text = lines('|a\\\\|b|', '|-|-|', '|1|2|')
    expect(tidy(text)).toBe(text)
  })

  it('should tidy nothing after a pipe alone, which ends the table for some', () => {
    expect(tidy(lines('|a|', '|-|', '|1|', '|', '|2|'))).toBe(lines('| a |', '|---|', '| 1 |', '|', '|2|'))
  })

  it('should leave a head alone that is too long to be held back', () => {
    const cell = 'a'.repeat(LONGEST_HEAD)
    expect(tidy(lines(`|${cell}|`, '|-|', '|1|'))).toBe(lines(`|${cell}|`, '|---|', '| 1 |'))
    const row = lines(`|${cell.slice(3)}|`, '|-|')
    expect(tidy(row)).toBe(row)
  })

  it('should treat cells as the shape says', () => {
    const text = lines('|a|b|', '|-|-|', '|1|', '|1|2|3|')
    expect(tidy(text, { cap: true, fill: true })).toBe(lines('| a | b |', '|---|---|', '| 1 | |', '| 1 | 2 |'))
  })
})
