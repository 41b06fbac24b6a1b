import fc from 'fast-check'
import { defineDetector, ZONES } from '../../src/core/define-detector.ts'
import type { Action, Answer, Detector, Level, Unit } from '../../src/core/types.ts'

const LEVELS: readonly Level[] = ['soft', 'defect', 'limit']

/**
 * Detectors without sense, to make holds, cuts and stops compete: what they answer is a hash of the unit and a seed, so it
 * depends on the text alone.
 */
export const wildDetectors: fc.Arbitrary<Detector[]> = fc
  .array(
    fc.record({
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      sees: fc.subarray<Unit['type']>(
        ['text', 'run', 'repeat', 'blank', 'line', 'block', 'filler', 'value', 'member'],
        { minLength: 1 },
      ),
      // one answer in so many, and one stop in so many answers
      rarity: fc.integer({ min: 1, max: 12 }),
      patience: fc.integer({ min: 2, max: 400 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((wishes) =>
    wishes.map(({ seed, sees, rarity, patience }, index) => wild(`wild-${index}`, seed, sees, rarity, patience)),
  )

/** A policy over such detectors. */
export const wildPolicy: fc.Arbitrary<Record<Level, Action>> = fc.record({
  soft: fc.constantFrom<Action>('ignore', 'report', 'repair'),
  defect: fc.constantFrom<Action>('report', 'repair', 'repair', 'abort'),
  limit: fc.constantFrom<Action>('ignore', 'report', 'repair', 'abort', 'regenerate', 'regenerate'),
})

function wild(name: string, seed: number, sees: readonly Unit['type'][], rarity: number, patience: number): Detector {
  return defineDetector<object>({
    name,
    sees,
    zones: ZONES,
    defaults: {},
    pathology: () => 6,
    start: () => (unit) => {
      const roll = dice(seed, unit.start, unit.end, unit.type.length)
      return roll(rarity) === 0 ? answerTo(unit, roll, patience) : undefined
    },
  })()
}

function answerTo(unit: Unit, roll: (sides: number) => number, patience: number): Answer {
  const around = (spread: number): number => Math.max(0, unit.end + 4 - roll(spread))
  const answer: { -readonly [Key in keyof Answer]: Answer[Key] } = {}
  if (roll(2) === 0) answer.hold = roll(3) === 0 ? Number.POSITIVE_INFINITY : around(60)
  if (roll(2) === 0) {
    const start = around(50)
    answer.cut = { start, end: start + roll(40) }
  }
  if (roll(3) === 0) {
    const start = around(80)
    const level = roll(patience) === 0 ? 'limit' : (LEVELS[roll(2)] as Level)
    const period = roll(2) === 0 ? { period: 1 + roll(12) } : {}
    answer.finding = { level, start, of: 'x', times: 1 + roll(9), ...period }
  }
  return answer
}

/** A small generator of numbers below `sides`, begun anew for each unit. */
function dice(...seeds: number[]): (sides: number) => number {
  let state = seeds.reduce((hash, seed) => Math.imul(hash ^ seed, 0x45d9f3b) ^ (hash >>> 13), 0x9e3779b9)
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return ((state >>> 9) >>> 0) % sides
  }
}
