import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCallLog } from './call-log.ts'
import { fingerprint } from './fingerprint.ts'
import { LONGEST_CYCLE } from './lookback.ts'
import { toRules } from './rules.ts'
import type { CycleTally } from './series.ts'

const RULES = toRules({})

/** The cycle at each of some calls, when it is the last one. */
function cyclesOf(names: readonly string[]): (CycleTally | undefined)[] {
  const log = createCallLog()
  return names.map((name) => {
    const print = fingerprint({ name }, RULES)
    const { step } = log.add({ print, id: undefined, round: undefined, polls: false, known: true })
    return log.history.tally(step.position).cycle
  })
}

/** The shortest period of which two copies end at a position, found by trying all. */
function shortestPeriod(names: readonly string[], end: number): number | undefined {
  for (let period = 1; period <= LONGEST_CYCLE && 2 * period <= end + 1; period++) {
    let matched = 0
    while (matched < period && names[end - matched] === names[end - matched - period]) matched++
    if (matched === period) return period
  }
  return undefined
}

/** Few names, in pieces that come again: random sequences have no cycles worth the name. */
const sequences = fc
  .array(
    fc.tuple(fc.array(fc.constantFrom(...'abcd'), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 6 })),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.flatMap(([names, times]) => Array.from({ length: times }, () => names).flat()))

describe('tallyCycle', () => {
  it('should find a cycle wherever one is, and none where there is none', () => {
    fc.assert(
      fc.property(sequences, (names) => {
        for (const [end, cycle] of cyclesOf(names).entries()) {
          const shortest = shortestPeriod(names, end)
          if (shortest === undefined) expect(cycle).toBeUndefined()
          else if (shortest > 1) expect(cycle?.period).toBeGreaterThanOrEqual(shortest)
        }
      }),
    )
  })

  it('should say of a cycle what is true: the same calls all through, from where on, and no shorter one', () => {
    fc.assert(
      fc.property(sequences, (names) => {
        for (const [end, cycle] of cyclesOf(names).entries()) {
          if (cycle === undefined) continue
          const { period, start } = cycle
          expect(end - start + 1).toBeGreaterThanOrEqual(2 * period)
          for (let at = start + period; at <= end; at++) expect(names[at]).toBe(names[at - period])
          if (start > 0) expect(names[start - 1]).not.toBe(names[start - 1 + period])
          const copy = names.slice(start, start + period)
          for (let part = 1; part < period; part++)
            expect(period % part === 0 && copy.every((name, at) => name === copy[at % part])).toBe(false)
        }
      }),
    )
  })

  it.each([2, 3, 17, 63, 64])('should find a cycle of %i when two copies are complete', (period) => {
    const names = Array.from({ length: 4 * period }, (_, at) => `call ${at % period}`)
    const cycles = cyclesOf(names)
    expect(cycles.findIndex((cycle) => cycle !== undefined)).toBe(2 * period - 1)
    expect(cycles.at(-1)).toMatchObject({ period, start: 0, since: 0 })
  })

  it('should not look for cycles of more than 64 calls', () => {
    const names = Array.from({ length: 300 }, (_, at) => `call ${at % 65}`)
    expect(cyclesOf(names).every((cycle) => cycle === undefined)).toBe(true)
  })
})
