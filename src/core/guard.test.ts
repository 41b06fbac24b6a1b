import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { messyText, split, splitting } from '../../test/support/texts.ts'
import { defineDetector } from './define-detector.ts'
import { createGuardWith } from './guard.ts'
import type { GuardSettings } from './guard-settings.ts'
import type { Stage, StageContext, StageWatch } from './stage.ts'
import type { Advice, Answer, Detector, Guard, Unit } from './types.ts'
import { ALL } from './zone.ts'

const NO_ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

/** What a stage does at some offsets, after it has read the unit there. */
type Script = Readonly<Record<number, (context: StageContext, at: number) => void>>

/** A stage that sees every unit and follows a script. */
function scripted(script: Script, watch: Partial<StageWatch> = {}): Stage {
  return {
    start: (context) => ({
      attention: () => ALL,
      next(_, offset) {
        script[offset]?.(context, offset + 1)
        return ALL
      },
      endLine: () => ALL,
      keep: () => {},
      isDelimiterRow: () => false,
      end: () => {},
      ...watch,
    }),
  }
}

/** A detector that sees units of one type. */
function detector(sees: Unit['type'], take: (unit: Unit, isDelimiterRow: boolean) => Answer | undefined): Detector {
  return defineDetector({
    name: 'watcher',
    sees: [sees],
    defaults: {},
    pathology: () => 6,
    start:
      (_, { isDelimiterRow }) =>
      (unit) =>
        take(unit, isDelimiterRow()),
  })()
}

function guardOf(stage: Stage, settings: Partial<GuardSettings> = {}): Guard {
  return createGuardWith({ detectors: [], advise: () => NO_ADVICE, format: 'plain', stage, ...settings })
}

const hold =
  (offset: number) =>
  (context: StageContext, at: number): void =>
    context.hold(offset, at)

const change =
  (start: number, end: number, text: string) =>
  (context: StageContext, at: number): void =>
    context.change({ start, end }, text, at)

/** What leaves after each unit, and at the end. */
function stepsOf(guard: Guard, text: string): string[] {
  return [...Array.from(text, (unit) => guard.push(unit).text), guard.end().text]
}

describe('the stage of a guard', () => {
  it('should hold text back, and let it go', () => {
    const guard = guardOf(scripted({ 1: hold(1), 4: hold(Number.POSITIVE_INFINITY) }))
    expect(stepsOf(guard, 'abcdef')).toEqual(['a', '', '', '', 'bcde', 'f', ''])
  })

  it('should write instead of what it holds, and before it', () => {
    const guard = guardOf(scripted({ 1: hold(1), 3: change(2, 4, 'XYZ'), 4: change(5, 5, '!') }))
    expect(stepsOf(guard, 'abcdef').join('')).toBe('abXYZe!f')
  })

  it('should have what it writes and leaves out in the summary', () => {
    const guard = guardOf(scripted({ 1: hold(1), 3: change(2, 4, 'XYZ'), 4: change(4, 5, '') }))
    guard.push('abcdef')
    expect(guard.end().summary).toMatchObject({ length: 6, released: 6, cut: 3, written: 3 })
  })

  it('should write before the unit that is being read', () => {
    const guard = guardOf(scripted({ 2: change(2, 2, '-'), 4: change(4, 5, '') }))
    expect(stepsOf(guard, 'abcdef')).toEqual(['a', 'b', '-c', 'd', '', 'f', ''])
  })

  it('should write nothing where it is too late, and leave out what is still there', () => {
    const late = guardOf(scripted({ 1: hold(2), 4: change(1, 4, 'X') }))
    expect(stepsOf(late, 'abcdef').join('')).toBe('abcdef')
    const cut = guardOf(scripted({ 1: hold(2), 4: change(1, 4, '') }))
    expect(stepsOf(cut, 'abcdef').join('')).toBe('abef')
  })

  it('should change only what maxHold has left there', () => {
    const script = { 1: hold(1), 6: change(1, 6, '') }
    const texts = [9, 3, 0].map((maxHold) => stepsOf(guardOf(scripted(script), { maxHold }), '01234567').join(''))
    expect(texts).toEqual(['067', '01267', '01234567'])
    const replaced = [9, 3].map((maxHold) =>
      stepsOf(guardOf(scripted({ 1: hold(1), 6: change(1, 6, 'X') }), { maxHold }), '01234567').join(''),
    )
    expect(replaced).toEqual(['0X67', '01234567'])
  })

  it('should show units to detectors', () => {
    const seen: unknown[] = []
    const surplus = { type: 'surplus', of: ' ', start: 0, end: 2, surplus: 2, header: false, zone: 'table', open: true }
    const watcher = detector('surplus', (unit) => {
      seen.push(unit)
      return undefined
    })
    const stage = scripted({ 1: (context, at) => context.show(surplus as Unit & { type: 'surplus' }, at) })
    guardOf(stage, { detectors: [watcher] }).push('abc')
    expect(seen).toEqual([surplus])
  })

  it('should tell detectors whether the line is a delimiter row', () => {
    let isRow = false
    const seen: boolean[] = []
    const begin = () => {
      isRow = true
    }
    const watcher = detector('text', (_, isDelimiterRow) => {
      seen.push(isDelimiterRow)
      return undefined
    })
    const stage = scripted({ 1: begin }, { isDelimiterRow: () => isRow })
    guardOf(stage, { detectors: [watcher] }).push('abc')
    expect(seen).toEqual([false, true, true])
  })

  it('should be told where the text ends, and where it is cut off', () => {
    const ends: number[] = []
    const stage = scripted({}, { end: (length) => ends.push(length) })
    stepsOf(guardOf(stage), 'abc')
    const limit = { level: 'limit', start: 2, of: 'c', times: 9 } as const
    const stopper = detector('text', (unit) => (unit.start === 4 ? { hold: 2, finding: limit } : undefined))
    guardOf(stage, { detectors: [stopper] }).push('abcdefgh')
    expect(ends).toEqual([3, 2])
  })

  it('should be asked to keep what it needs before that is forgotten', () => {
    const lengths: number[] = []
    const guard = guardOf(scripted({}, { keep: (length) => lengths.push(length) }))
    guard.push('a'.repeat(100_000))
    const gaps = lengths.map((length, index) => length - (lengths[index - 1] ?? 0))
    expect(Math.max(...gaps)).toBeLessThan(32_768)
    expect(lengths.at(-1)).toBeGreaterThan(90_000)
  })

  it('should work on a whole text, too', () => {
    const guard = guardOf(scripted({ 3: change(0, 2, 'X') }), { loops: 'keep', maxHold: 0 })
    guard.push('abcd')
    expect(guard.end().text).toBe('Xcd')
  })

  it('should come to the same wherever the text is split', () => {
    // marks the end of every third line, holds each line that begins with a pipe, and leaves its spaces out
    const stage: Stage = {
      start(context) {
        let start = 0
        let holds = false
        return scripted(
          {},
          {
            next(unit, offset) {
              if (offset === start && unit === 124) holds = true
              if (holds && offset === start) context.hold(start, offset + 1)
              if (holds && unit === 32) context.change({ start: offset, end: offset + 1 }, '', offset + 1)
              return ALL
            },
            endLine(end, at) {
              if (end % 3 === 0) context.change({ start: end - 1, end: end - 1 }, '!', at)
              if (holds) context.hold(Number.POSITIVE_INFINITY, at)
              holds = false
              start = end
              return ALL
            },
          },
        ).start(context)
      },
    }
    const read = (text: string, sizes: readonly number[], maxHold: number) => {
      const guard = guardOf(stage, { maxHold, format: 'markdown' })
      const output = split(text, sizes).map((chunk) => guard.push(chunk).text)
      const { text: rest, summary } = guard.end()
      return [output.join('') + rest, summary]
    }
    fc.assert(
      fc.property(messyText, splitting, fc.constantFrom(0, 5, 4096), (text, sizes, maxHold) => {
        expect(read(text, sizes, maxHold)).toEqual(read(text, [1], maxHold))
      }),
      runs(60),
    )
  })
})
