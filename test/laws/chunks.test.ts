import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Detector, Format } from '../../src/core/types.ts'
import { REGISTRY } from '../../src/detectors/index.ts'
import { type ReferenceSettings, referenceGuard } from '../support/reference-guard.ts'
import { guardOf, runGuard } from '../support/run-guard.ts'
import { runs } from '../support/runs.ts'
import { messyText, split, splitting } from '../support/texts.ts'
import { wildDetectors, wildPolicy } from '../support/wild-detectors.ts'

const format = fc.constantFrom<Format>('markdown', 'json', 'plain', 'auto')
const maxHold = fc.constantFrom(0, 1, 40, 4096)

function compare(text: string, sizes: readonly number[], settings: ReferenceSettings): void {
  const { steps: _, ...outcome } = runGuard(guardOf(settings), split(text, sizes))
  expect(outcome).toEqual(referenceGuard(text, settings))
}

describe('law 1: chunks do not matter', () => {
  it('should do, for any split, what the slow reference guard does unit by unit', () => {
    const detectors: Detector[] = Object.values(REGISTRY).map((create) => create())
    fc.assert(
      fc.property(messyText, splitting, format, maxHold, (text, sizes, format, maxHold) => {
        compare(text, sizes, { detectors, format, maxHold, policy: {} })
      }),
      runs(400),
    )
  })

  it.each(Object.entries(REGISTRY))('should do so with %s alone', (_, create) => {
    fc.assert(
      fc.property(messyText, splitting, format, maxHold, (text, sizes, format, maxHold) => {
        compare(text, sizes, { detectors: [create()], format, maxHold, policy: {} })
      }),
      runs(60),
    )
  })

  it('should do so when every finding is only repaired, so that no stop hides what comes after', () => {
    const detectors: Detector[] = Object.values(REGISTRY).map((create) => create())
    fc.assert(
      fc.property(messyText, splitting, format, maxHold, (text, sizes, format, maxHold) => {
        compare(text, sizes, { detectors, format, maxHold, policy: () => 'repair' })
      }),
      runs(400),
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
      runs(600),
    )
  })
})
