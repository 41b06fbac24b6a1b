import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { documentParser } from './document-parser.ts'
import { sameDocument } from './same-document.ts'

const parse = (text: string) => documentParser([])(text) as Root
const isSame = (one: string, other: string) => sameDocument(parse(one), parse(other))
const table = (...rows: string[]) => ['| a | b |', '|---|---|', ...rows, '', '[^1]: note'].join('\n')

describe('sameDocument', () => {
  it.each([
    ['white space of cells', 'x\n\n|a|\n|-|\n|  1|', 'x\n\n| a |\n|---|\n| 1 |'],
    ['where things stand', 'a', '\n\na'],
    ['cells beyond the columns', table('| 1 | 2 | 3 |'), table('| 1 | 2 |')],
    ['cells that are missing', table('| 1 |'), table('| 1 | |')],
  ])('should not care for %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(true)
  })

  it.each([
    ['text', 'a', 'b'],
    ['a cell', table('| 1 | 2 |'), table('| 1 | 3 |')],
    ['the alignment', '|a|\n|-|', '|a|\n|:-|'],
    ['a row', table('| 1 | 2 |'), table()],
    ['a column', '|a|b|\n|-|-|', '|a|\n|-|'],
    ['what is a table', '|a|\n|-|', '|a|\n\n|-|'],
    ['a cell that calls a footnote, beyond the columns', table('| 1 | 2 | [^1] |'), table('| 1 | 2 |')],
    ['a table in a quotation', '> |a|\n> |-|', '> |b|\n> |-|'],
  ])('should see a change of %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(false)
  })
})
