import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGuard, type DetectorName, REGISTRY } from '../../src/index.ts'
import { runGuard } from '../support/run-guard.ts'
import { runs } from '../support/runs.ts'
import { messyText, split, splitting } from '../support/texts.ts'

const names = Object.keys(REGISTRY) as DetectorName[]

describe('law 5: no foresight', () => {
  it('should have reported each finding once the text up to its `at` was read', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        for (const finding of runGuard(createGuard(), [text]).findings) {
          const { findings } = createGuard().push(text.slice(0, finding.at))
          expect(findings).toContainEqual(finding)
        }
      }),
      runs(300),
    )
  })
})

describe('law 6: independence', () => {
  it.each(names)('should find the same without %s, apart from what that one finds', (name) => {
    fc.assert(
      fc.property(messyText, (text) => {
        const others = (detectors: object) =>
          runGuard(createGuard({ policy: () => 'repair', detectors }), [text]).findings.filter(
            ({ detector }) => detector !== name,
          )
        expect(others({ [name]: false })).toEqual(others({}))
      }),
      runs(100),
    )
  })
})

describe('law 7: silence after the signal', () => {
  it('should release nothing after a signal, and keep no more than was released', () => {
    let signals = 0
    fc.assert(
      fc.property(messyText, splitting, (text, sizes) => {
        const { steps } = runGuard(createGuard(), split(text, sizes))
        const index = steps.findIndex(({ signal }) => signal)
        if (index === -1) return
        signals++
        const released = steps.slice(0, index + 1).reduce((sum, step) => sum + step.text.length, 0)
        expect(steps[index]?.signal?.keep).toBeLessThanOrEqual(released)
        for (const step of steps.slice(index + 1)) expect(step).toMatchObject({ text: '', findings: [] })
      }),
      runs(400),
    )
    expect(signals).toBeGreaterThan(20)
  })

  it('should never split a surrogate pair between two steps', () => {
    fc.assert(
      fc.property(messyText, splitting, fc.constantFrom(0, 40, 4096), (text, sizes, maxHold) => {
        const { steps, text: whole } = runGuard(createGuard({ maxHold }), split(text, sizes))
        let released = 0
        for (const step of steps) {
          released += step.text.length
          const pair = whole.slice(released - 1, released + 1)
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(pair)).toBe(false)
        }
      }),
      runs(300),
    )
  })
})
