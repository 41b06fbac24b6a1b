import { describe, expect, it } from 'vitest'
import { checkSettings } from './check-settings.ts'
import { defineDetector } from './define-detector.ts'
import type { GuardSettings } from './guard-settings.ts'

const quiet = defineDetector<object>({
  name: 'quiet',
  sees: ['run'],
  defaults: {},
  pathology: () => 6,
  start: () => () => undefined,
})
const advise = () => ({ pathology: 6 as const, instructions: [], examples: [], changes: [] })

/** Settings as a caller without types may write them. */
const check = (settings: Record<string, unknown>) => () =>
  checkSettings({ detectors: [quiet()], advise, ...settings } as GuardSettings)

describe('checkSettings', () => {
  it.each(['cut', 'mark', 'keep', 'cut-all'])('should take the treatment %s', (loops) => {
    expect(check({ loops })).not.toThrow()
  })

  it.each([
    [{ loops: 'drop' }, 'Cannot use "drop" as `loops`: expected one of cut, mark, keep, cut-all.'],
    [{ format: 'xml' }, 'Cannot use "xml" as `format`: expected one of markdown, json, plain, auto.'],
    [{ channel: 'video' }, 'Cannot use "video" as `channel`: expected one of text, reasoning, tool-input, tool-call.'],
    [{ part: 5 }, 'Cannot use 5 as `part`: expected a string.'],
    [{ maxHold: -1 }, 'Cannot use -1 as `maxHold`: expected a number of UTF-16 units, at least 0.'],
    [{ maxHold: Number.NaN }, 'Cannot use NaN as `maxHold`: expected a number of UTF-16 units, at least 0.'],
    [{ detectors: {} }, 'Cannot use {} as `detectors`: expected a list of detectors.'],
    [{ detectors: [{}] }, 'Cannot use {} as `detectors[0]`: expected a detector, as defineDetector makes it.'],
    [
      { detectors: [undefined] },
      'Cannot use undefined as `detectors[0]`: expected a detector, as defineDetector makes it.',
    ],
    [
      { detectors: [quiet(), quiet()] },
      'Cannot use "quiet" as `detectors[0]`: expected a name that no other detector has.',
    ],
  ])('should refuse %j and say what was expected', (settings, message) => {
    expect(check(settings)).toThrow(new TypeError(message))
  })

  it('should say that a factory has to be called, the likeliest mistake', () => {
    expect(check({ detectors: [quiet] })).toThrow('expected a detector: call the function that makes it.')
  })
})
