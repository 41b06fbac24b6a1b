import { describe, expect, it } from 'vitest'
import { defineDetector, ZONES } from './define-detector.ts'
import type { DetectorContext } from './types.ts'

const CONTEXT: DetectorContext = {
  channel: 'text',
  format: 'plain',
  slice: () => '',
  lineStart: () => 0,
  previousLineStart: () => 0,
  ring: new Uint16Array(0),
  tables: false,
  isDelimiterRow: () => false,
}

const sample = defineDetector({
  name: 'sample',
  sees: ['run'],
  defaults: { most: 10, strict: false, label: 'x', limit: { prose: 1, table: 2 } },
  pathology: (zone) => (zone === 'json' ? 3 : 6),
  start:
    (options) =>
    ({ start }) => ({ finding: { level: 'soft', start, of: options.label, times: options.most } }),
})

const refused = (given: unknown) => () => sample(given as Parameters<typeof sample>[0])

describe('defineDetector', () => {
  it('should see all zones and be no loop unless it says so', () => {
    expect(sample()).toMatchObject({ name: 'sample', sees: ['run'], zones: ZONES, loop: false })
  })

  it('should fill in what is not given, in records within the options, too', () => {
    expect(sample({ most: 3, limit: { table: 9 } as never }).options).toEqual({
      most: 3,
      strict: false,
      label: 'x',
      limit: { prose: 1, table: 9 },
    })
  })

  it('should take an option that is undefined for one that is not given', () => {
    expect(sample({ most: undefined } as never).options).toEqual(sample().options)
  })

  it('should not let the options of one detector change those of the next', () => {
    sample({ limit: { prose: 7, table: 7 } })
    expect(sample().options).toMatchObject({ limit: { prose: 1, table: 2 } })
  })

  it('should start with the options merged', () => {
    const watch = sample({ label: 'y' }).start(CONTEXT)
    const unit = { type: 'run', start: 3, end: 9, of: '-', zone: 'prose', open: true } as const
    expect(watch(unit)).toEqual({ finding: { level: 'soft', start: 3, of: 'y', times: 10 } })
  })

  it('should take 0 and infinity for numbers', () => {
    expect([sample({ most: 0 }).options.most, sample({ most: Number.POSITIVE_INFINITY }).options.most]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
    ])
  })

  it('should keep its definition in reach', () => {
    expect(sample.definition.defaults.most).toBe(10)
    expect(sample.definition.pathology('json')).toBe(3)
  })

  it.each([
    [null, "Cannot use null as `detectors['sample']`: expected a record of options."],
    [true, "Cannot use true as `detectors['sample']`: expected a record of options."],
    [{ mots: 1 }, 'Cannot use "mots" as `detectors[\'sample\']`: expected an option: most, strict, label, limit.'],
    [{ most: '9' }, 'Cannot use "9" as `detectors[\'sample\'].most`: expected a number of at least 0.'],
    [{ most: -1 }, "Cannot use -1 as `detectors['sample'].most`: expected a number of at least 0."],
    [{ most: Number.NaN }, "Cannot use NaN as `detectors['sample'].most`: expected a number of at least 0."],
    [{ strict: 1 }, "Cannot use 1 as `detectors['sample'].strict`: expected a boolean."],
    [{ label: 1 }, "Cannot use 1 as `detectors['sample'].label`: expected a string."],
    [{ limit: 400 }, "Cannot use 400 as `detectors['sample'].limit`: expected a record of options."],
    [{ limit: { fence: 1 } }, 'Cannot use "fence" as `detectors[\'sample\'].limit`: expected an option: prose, table.'],
    [
      { limit: { prose: 'x' } },
      'Cannot use "x" as `detectors[\'sample\'].limit.prose`: expected a number of at least 0.',
    ],
  ])('should refuse %j', (given, message) => {
    expect(refused(given)).toThrow(new TypeError(message))
  })
})
