import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../detectors/index.ts'
import { clean, createCleaner, createGuard } from '../guard.ts'
import { createExempt } from './create-exempt.ts'

const SONG = 'Row the boat, row the boat, softly to the shore.\n'
const table = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `Lamp ${from + at} was lit at dusk and put out at dawn.\n`).join('')

function signalOf(text: string, reference?: string) {
  const guard = createGuard(reference === undefined ? {} : { reference })
  const pushed = guard.push(text)
  return (pushed.signal ?? guard.end().signal)?.finding
}

describe('a reference', () => {
  it.each([
    ['a word', 'hello\n', 'Write hello 200 times, one a line.', 200],
    ['a sentence', SONG, 'Sing it a hundred times.', 100],
    ['a letter', 'a', 'Write the letter a 2,000 times.', 2000],
    ['dashes', '-', 'Draw a line of 1500 dashes.', 1500],
    ['rows', 'lamp,12,on\n', 'Give me 400 rows like this as CSV.', 400],
  ])('should leave %s alone that is asked for, and not what goes on and on', (_, copy, prompt, times) => {
    expect(signalOf(copy.repeat(times), prompt)).toBeUndefined()
    expect(signalOf(copy.repeat(times), 'Say something.')).toBeDefined()
    const { start, at, times: told } = signalOf(copy.repeat(4 * times), prompt) ?? { start: 0, at: 0, times: 0 }
    expect(at - start).toBeGreaterThan(times * copy.length)
    expect(at - start).toBeLessThan(1.3 * times * copy.length + 200)
    expect(told).toBeGreaterThanOrEqual(times)
  })

  it('should leave a month of equal days alone', () => {
    const plan = Array.from(
      { length: 30 },
      (_, at) => `- [ ] Day ${at + 1}: walk for 20 minutes, then stretch.\n`,
    ).join('')
    expect(signalOf(plan)).toBeDefined()
    expect(signalOf(plan, 'Make me a simple 30-day plan.')).toBeUndefined()
  })

  it('should leave alone what is copied, and what goes on as it did there', () => {
    const source = `A song.\n\n${SONG.repeat(40)}`
    expect(signalOf(source, `Correct the spelling:\n\n${source}`)).toBeUndefined()
    expect(signalOf(SONG.repeat(400), `Correct the spelling:\n\n${source}`)?.at).toBeGreaterThan(4 * 40 * SONG.length)
    expect(signalOf(table(40, 80))).toBeDefined()
    expect(signalOf(table(40, 80), `Go on with this list:\n${table(1, 40)}`)).toBeUndefined()
  })

  it('should not excuse another repetition than the one it holds', () => {
    expect(signalOf('I should look at the file again. '.repeat(60), SONG.repeat(40))).toBeDefined()
  })

  it('should not keep anything back that is exempt', () => {
    const guard = createGuard({ reference: 'Write it 100 times.' })
    const shown = guard.push(SONG.repeat(20)).text
    expect(shown).toBe(SONG.repeat(20))
  })

  it('should be looked at only when something is found', () => {
    const exempt = createExempt('x', [], 'auto')
    expect(exempt({ ...FINDING, detector: 'cell-padding' }, () => '')).toBe(FINDING.start)
  })

  it('should keep all copies in a whole text, or one if there are too many', () => {
    const reference = 'Sing it 50 times.'
    expect(clean(SONG.repeat(50), { reference }).text).toBe(SONG.repeat(50))
    expect(clean(SONG.repeat(500), { reference }).text).toBe(SONG)
    expect(createCleaner()(SONG.repeat(50), reference).findings).toEqual([])
    expect(createCleaner({ reference })(SONG.repeat(50), 'Sing it once.').findings).not.toEqual([])
  })

  it('should take hostile references in its stride', () => {
    const detectors = Object.values(REGISTRY).map((create) => create())
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(2000), (piece, times) => {
        const exempt = createExempt(piece.repeat(times), detectors, 'auto')
        expect(exempt({ ...FINDING, detector: 'looping-text' }, () => piece.repeat(40))).not.toBeNaN()
      }),
      { numRuns: 30 },
    )
  })
})

const FINDING = { level: 'limit', channel: 'text', part: '0', start: 10, at: 500, of: 'x', times: 9 } as const
