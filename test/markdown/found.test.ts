import { describe, expect, it } from 'vitest'
import { checkTables } from '../support/markdown/check-tables.ts'
import { debianDifferences, type Pair } from '../support/markdown/debian-cmark.ts'
import { foundDocuments } from '../support/markdown/found-documents.ts'
import { split } from '../support/texts.ts'

describe('the Markdown documents of this machine', () => {
  it('should be rendered as before', { timeout: 600_000 }, () => {
    const changed: Pair[] = []
    let count = 0
    for (const { text } of foundDocuments()) {
      count++
      const tidy = checkTables(text, split(text, [24]))
      if (tidy !== text) changed.push([text, tidy])
    }
    expect(count).toBeGreaterThan(100)
    expect(changed.length).toBeGreaterThan(10)
    expect(debianDifferences(changed) ?? []).toEqual([])
  })
})
