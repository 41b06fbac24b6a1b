import { describe, expect, it } from 'vitest'
import { type DetectorName, REGISTRY } from '../../../src/detectors/index.ts'
import { LIMITS } from './limits.ts'
import { scaleLimits } from './scale-limits.ts'

describe('scaling', () => {
  it('should multiply what is named, and every entry of a record', () => {
    const defaults = { soft: 64, units: { words: 500, marks: 901 }, copies: { words: 2.5 } }
    expect(scaleLimits(defaults, ['units', 'copies'], 0.5)).toEqual({
      units: { words: 250, marks: 451 },
      copies: { words: 1.25 },
    })
  })

  it('should refuse a name that is no limit', () => {
    expect(() => scaleLimits({ cap: false }, ['cap'], 2)).toThrow("No limit is called 'cap'")
    expect(() => scaleLimits({}, ['limit'], 2)).toThrow("No limit is called 'limit'")
  })

  it.each(Object.entries(LIMITS))(
    'should know the limits of %s, and give back the defaults at 1',
    (name, { limits }) => {
      const { defaults } = REGISTRY[name as DetectorName].definition
      expect(defaults).toMatchObject(scaleLimits(defaults as Record<string, unknown>, limits, 1))
    },
  )
})
