import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exempt } from '../../src/core/exemptions.ts'
import type { Detector, Format, Policy } from '../../src/core/types.ts'
import { REGISTRY } from '../../src/detectors/index.ts'
import { createTableStage } from '../../src/markdown/table-stage.ts'
import { jsonSoup } from '../support/json-soup.ts'
import { markdownDocument } from '../support/markdown/documents.ts'
import { markdownSoup } from '../support/markdown/soup.ts'
import { type ReferenceSettings, referenceGuard } from '../support/reference-guard.ts'
import { guardOf, runGuard } from '../support/run-guard.ts'
import { runs } from '../support/runs.ts'
import { splitAtTokens } from '../support/split-at-tokens.ts'
import { messyText, split, splitting } from '../support/texts.ts'
import { wildDetectors, wildPolicy } from '../support/wild-detectors.ts'
import { CHUNK_CASES } from './chunk-cases.ts'

const format = fc.constantFrom<Format>('markdown', 'json', 'plain', 'auto')
const maxHold = fc.constantFrom(0, 1, 40, 4096)

const tabularText = fc.oneof(markdownDocument, markdownSoup, messyText)
const tableSettings = fc.record({ repairColumns: fc.boolean(), capColumns: fc.boolean() })
const onlyRepairs = fc.constantFrom<Policy>(
  {},
  () => 'repair',
  () => 'report',
)

function compare(text: string, sizes: readonly number[], settings: ReferenceSettings): void {
  compareChunks(text, split(text, sizes), settings)
}

function compareChunks(text: string, chunks: readonly string[], settings: ReferenceSettings): void {
  const { steps: _, ...outcome } = runGuard(guardOf(settings), chunks)
  expect(outcome).toEqual(referenceGuard(text, settings))
}

function inGroups(pieces: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(pieces.length / size) }, (_, index) =>
    pieces.slice(index * size, (index + 1) * size).join(''),
  )
}

describe('law 1: chunks do not matter', () => {
  it('should do, for any split, what the slow reference guard does unit by unit', () => {
    const detectors: Detector[] = Object.values(REGISTRY).map((create) => create())
    fc.assert(
      fc.property(messyText, splitting, format, maxHold, (text, sizes, format, maxHold) => {
        compare(text, sizes, { detectors, format, maxHold, policy: {} })
      }),
      runs(CHUNK_CASES.standard),
    )
  })

  it('should do so for JSON, half JSON and no JSON, with a schema and without', () => {
    const detectors: Detector[] = Object.values(REGISTRY).map((create) => create())
    const policy = fc.constantFrom<Policy>({}, () => 'repair')
    const shape = fc.constantFrom(undefined, {
      properties: new Map([
        ['name', {}],
        ['text', {}],
        ['id', {}],
      ]),
    })
    fc.assert(
      fc.property(
        jsonSoup,
        splitting,
        format,
        maxHold,
        policy,
        shape,
        (text, sizes, format, maxHold, policy, shape) => {
          compare(text, sizes, { detectors, format, maxHold, policy, ...(shape && { shape }) })
        },
      ),
      runs(CHUNK_CASES.standard),
    )
  })

  it.each(Object.entries(REGISTRY))('should do so with %s alone', (_, create) => {
    fc.assert(
      fc.property(messyText, splitting, format, maxHold, (text, sizes, format, maxHold) => {
        compare(text, sizes, { detectors: [create()], format, maxHold, policy: {} })
      }),
      runs(CHUNK_CASES.eachDetector),
    )
  })

  it('should do so when every finding is only repaired, so that no stop hides what comes after', () => {
    const detectors: Detector[] = Object.values(REGISTRY).map((create) => create())
    fc.assert(
      fc.property(messyText, splitting, format, maxHold, (text, sizes, format, maxHold) => {
        compare(text, sizes, { detectors, format, maxHold, policy: () => 'repair' })
      }),
      runs(CHUNK_CASES.repairs),
    )
  })

  it('should do so when repetition is exempt up to some length, whichever it is', () => {
    const detectors: Detector[] = Object.values(REGISTRY).map((create) => create())
    const lengths = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(messyText, splitting, maxHold, onlyRepairs, lengths, (text, sizes, maxHold, policy, lengths) => {
        // it may depend on all that is known of a finding, and on the text
        const exempt: Exempt = ({ start, at, times }, slice) =>
          start + (lengths[(times + slice(start, at).length) % lengths.length] as number)
        compare(text, sizes, { detectors, format: 'auto', maxHold, policy, exempt })
      }),
      runs(CHUNK_CASES.exempt),
    )
  })

  it('should do so with lengths that are fractions', () => {
    const detectors = [REGISTRY['cell-padding']({ keep: 0.5 }), REGISTRY['blank-run']({ spaces: 70.5 })]
    fc.assert(
      fc.property(messyText, splitting, maxHold, (text, sizes, maxHold) => {
        compare(text, sizes, { detectors, format: 'plain', maxHold, policy: {} })
        const padded = `|${' '.repeat(129)}${text}`
        compare(padded, sizes, { detectors, format: 'plain', maxHold, policy: {} })
      }),
      runs(CHUNK_CASES.fractions),
    )
  })

  it('should do so with the table stage, in texts full of tables', () => {
    const detectors: Detector[] = Object.values(REGISTRY).map((create) => create())
    fc.assert(
      fc.property(
        tabularText,
        splitting,
        maxHold,
        tableSettings,
        onlyRepairs,
        (text, sizes, maxHold, settings, policy) => {
          compare(text, sizes, { detectors, format: 'markdown', maxHold, policy, stage: createTableStage(settings) })
        },
      ),
      runs(CHUNK_CASES.tables),
    )
  })

  it('should do so with the table stage, and holds, cuts and stops that compete with it', () => {
    fc.assert(
      fc.property(
        tabularText,
        splitting,
        maxHold,
        wildDetectors,
        wildPolicy,
        (text, sizes, maxHold, detectors, actions) => {
          const policy = Object.fromEntries(detectors.map(({ name }) => [name, actions]))
          compare(text, sizes, { detectors, format: 'auto', maxHold, policy, stage: createTableStage() })
        },
      ),
      runs(CHUNK_CASES.competingTables),
    )
  })

  it('should do so with holds, cuts and stops that compete at random', () => {
    fc.assert(
      fc.property(
        messyText,
        splitting,
        format,
        maxHold,
        wildDetectors,
        wildPolicy,
        (text, sizes, format, maxHold, detectors, actions) => {
          const policy = Object.fromEntries(detectors.map(({ name }) => [name, actions]))
          compare(text, sizes, { detectors, format, maxHold, policy })
        },
      ),
      runs(CHUNK_CASES.competing),
    )
  })

  it('should do so with the tokens of a model, one or several at a time', () => {
    const detectors: Detector[] = Object.values(REGISTRY).map((create) => create())
    fc.assert(
      fc.property(
        fc.oneof(messyText, tabularText),
        fc.integer({ min: 1, max: 5 }),
        maxHold,
        onlyRepairs,
        (text, tokens, maxHold, policy) => {
          const chunks = inGroups(splitAtTokens(text), tokens)
          compareChunks(text, chunks, { detectors, format: 'auto', maxHold, policy, stage: createTableStage() })
        },
      ),
      runs(CHUNK_CASES.tokens),
    )
  })
})
