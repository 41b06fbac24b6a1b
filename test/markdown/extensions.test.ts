import fc from 'fast-check'
import { math } from 'micromark-extension-math'
import { describe, expect, it } from 'vitest'
import { normalizeTables } from '../../src/markdown/normalize-tables.ts'
import { markdownDocument } from '../support/markdown/documents.ts'
import { markdownSoup } from '../support/markdown/soup.ts'
import { streamTables } from '../support/markdown/stream-tables.ts'
import { runs } from '../support/runs.ts'
import { split, splitting } from '../support/texts.ts'

const extensions = [math()]
const ROWS = '|a|b|\n|-|-|\n'
const TIDY = '| a | b |\n|---|---|\n'

describe('syntax beyond GFM', () => {
  it.each([
    ['in math', `$$\n${ROWS}$$\n`, `$$\n${ROWS}$$\n`],
    ['after math', `$$\nx\n$$\n\n${ROWS}`, `$$\nx\n$$\n\n${TIDY}`],
    ['in math in a list', `- $$\n  |a|b|\n  |-|-|\n  $$\n`, `- $$\n  |a|b|\n  |-|-|\n  $$\n`],
  ])('should leave alone what only looks like a table, and tidy what is one: %s', (_, document, expected) => {
    expect(streamTables([document], { extensions })).toBe(expected)
    expect(normalizeTables(document, { extensions }).text).toBe(expected)
  })

  it('should be read alike in a stream and in one go', () => {
    const piece = fc.oneof(markdownDocument, markdownSoup, fc.constantFrom('$$\n', '\n\n$$\n', '$$ x\n', `$$\n${ROWS}`))
    const document = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(document, splitting, (text, sizes) => {
        const expected = normalizeTables(text, { extensions, verify: false }).text
        expect(streamTables(split(text, sizes), { extensions })).toBe(expected)
      }),
      runs(150),
    )
  })
})
