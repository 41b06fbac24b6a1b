import fc from 'fast-check'
import { describe, it } from 'vitest'
import { checkTables } from '../support/markdown/check-tables.ts'
import { markdownDocument } from '../support/markdown/documents.ts'
import { markdownSoup } from '../support/markdown/soup.ts'
import { runs } from '../support/runs.ts'
import { split, splitting } from '../support/texts.ts'

describe('tables of generated documents', () => {
  it.each([
    ['documents', markdownDocument],
    ['soup', markdownSoup],
  ])(
    'should be tidied alike in a stream and in one go, once and for all, and rendered as before: %s',
    (_, document) => {
      fc.assert(
        fc.property(document, splitting, (text, sizes) => {
          checkTables(text, split(text, sizes))
        }),
        runs(500),
      )
    },
  )
})
