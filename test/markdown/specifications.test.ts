import { describe, expect, it } from 'vitest'
import { checkTables } from '../support/markdown/check-tables.ts'
import { debianDifferences } from '../support/markdown/debian-cmark.ts'
import { specExamples } from '../support/markdown/spec-examples.ts'
import { split } from '../support/texts.ts'

const examples = await specExamples()

describe('the examples of the CommonMark and GFM specifications', () => {
  it('should be there', () => {
    expect(examples.length).toBeGreaterThan(1300)
    expect(examples.filter(({ markdown }) => markdown.includes('|')).length).toBeGreaterThan(5)
  })

  it.each([1, 3, 1000])('should be rendered as before, with chunks of %i units', (size) => {
    const pairs = examples.map(({ markdown }) => {
      const chunks = split(markdown, [size])
      return [markdown, checkTables(markdown, chunks)] as const
    })
    // where Debian's cmark-gfm is installed
    expect(debianDifferences(pairs) ?? []).toEqual([])
  })
})
