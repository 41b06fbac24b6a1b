import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/support/runs.ts'
import { valueAt } from '../../../test/support/value-at.ts'
import { fromPathStep } from './from-path-step.ts'
import { toPathStep } from './to-path-step.ts'

const key = fc.oneof(
  fc.string({ unit: fc.constantFrom('.', '\\', '*', '[', ']', '"', 'a', '\n', '…') }),
  fc.constantFrom('', '[""]', '*'),
)

describe('steps of a path', () => {
  it.each([
    ['a', 'a'],
    ['', '[""]'],
    ['[""]', '\\[""]'],
    ['*', '\\*'],
    ['a*', 'a*'],
    ['a.b\\', 'a\\.b\\\\'],
  ])('should write the key %j as %j', (name, step) => {
    expect(toPathStep(name)).toBe(step)
    expect(fromPathStep(step)).toBe(name)
  })

  it('should lead back to the key, and no two keys to the same step', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(fromPathStep(toPathStep(one))).toBe(one)
        expect(toPathStep(one)).not.toBe('')
        expect(toPathStep(one) === toPathStep(other)).toBe(one === other)
      }),
      runs(500),
    )
  })

  it('should lead to a value, joined by dots', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), (keys) => {
        const value = keys.reduceRight<unknown>((inner, name) => Object.fromEntries([[name, inner]]), 7)
        expect(valueAt(value, keys.map(toPathStep).join('.'))).toBe(7)
      }),
      runs(500),
    )
  })
})
