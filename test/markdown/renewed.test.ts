import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeTables } from '../../src/markdown/normalize-tables.ts'
import { markdownDocument } from '../support/markdown/documents.ts'
import { markdownSoup } from '../support/markdown/soup.ts'
import { streamTables } from '../support/markdown/stream-tables.ts'
import { runs } from '../support/runs.ts'

/** Text in a container, of about so many units, at no line of which a parser could begin. */
function filler(prefix: string, length: number): string {
  const line = `${prefix}# ${'h'.repeat(60)}\n`
  return line.repeat(Math.ceil(length / line.length))
}

describe('a parser that begins anew within a container', () => {
  it.each(['> ', '  ', '    '])('should see what one sees that has read all, behind %j', (prefix) => {
    const opening = { '> ': '> x\n', '  ': '- x\n', '    ': '[^1]: x\n' }[prefix] as string
    fc.assert(
      fc.property(
        fc.oneof(markdownDocument, markdownSoup),
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 3 }),
        (document, sizes) => {
          const lines = document.replace(/^/gm, prefix)
          const text = opening + sizes.map((size) => `${filler(prefix, 4096 + size)}${lines}\n`).join('')
          expect(streamTables([text])).toBe(normalizeTables(text, { verify: false }).text)
        },
      ),
      runs(40),
    )
  })
})
