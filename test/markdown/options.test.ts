import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayRunOn } from '../../src/markdown/needs-stream.ts'
import { normalizeTables } from '../../src/markdown/normalize-tables.ts'
import { differences } from '../support/markdown/differences.ts'
import { markdownDocument } from '../support/markdown/documents.ts'
import { streamTables } from '../support/markdown/stream-tables.ts'
import { runs } from '../support/runs.ts'
import { split, splitting } from '../support/texts.ts'

describe('options of tables', () => {
  it('should do the same in a stream and in one go, and be done after one pass', () => {
    const settings = fc.record({ repairColumns: fc.boolean(), capColumns: fc.boolean() })
    fc.assert(
      fc.property(markdownDocument, splitting, settings, (text, sizes, options) => {
        const once = streamTables(split(text, sizes), options)
        expect(once).toBe(normalizeTables(text, { ...options, verify: false }).text)
        expect(streamTables([once], options)).toBe(once)
      }),
      runs(150),
    )
  })

  it('should leave out what is not rendered, and nothing else, with capColumns', () => {
    fc.assert(
      fc.property(markdownDocument, (text) => {
        if (!mayRunOn(text)) expect(differences(text, streamTables([text], { capColumns: true }))).toEqual([])
      }),
      runs(150),
    )
  })
})
