import { describe, expect, it } from 'vitest'
import { createScanner } from './scanner.ts'
import type { Format, Unit } from './types.ts'

/** What is shown of a text to one who wants only these types, and after how many units. */
function shown(text: string, types: readonly Unit['type'][], format: Format = 'plain'): [Unit, number][] {
  const units: [Unit, number][] = []
  const scanner = createScanner(format, {
    wants: (type) => types.includes(type),
    show(unit, at) {
      if (types.includes(unit.type)) units.push([unit, at])
      return false
    },
  })
  scanner.push(text)
  scanner.end()
  return units
}

const spans = (text: string, type: Unit['type']) =>
  shown(text, [type]).map(([unit, at]) => [unit.start, unit.end, 'open' in unit && unit.open, at])

describe('a run', () => {
  it('should be shown at 65, 129 and so on while it grows, and when the next unit has ended it', () => {
    expect(spans(`ab${'-'.repeat(150)}c`, 'run')).toEqual([
      [2, 67, true, 67],
      [2, 131, true, 131],
      [2, 152, false, 153],
    ])
  })

  it('should be shown once more at the end of the text', () => {
    expect(spans('-'.repeat(70), 'run')).toEqual([
      [0, 65, true, 65],
      [0, 70, false, 70],
    ])
  })

  it('should not be shown below 65 units', () => {
    expect(spans(`a${'-'.repeat(64)}b${' '.repeat(64)}`, 'run')).toEqual([])
  })

  it('should say of what it is, and in which zone it was when it was shown first', () => {
    expect(shown(`|${'-'.repeat(65)}\n`, ['run'])).toEqual([
      [{ type: 'run', of: '-', start: 1, end: 66, zone: 'table', open: true }, 66],
      [{ type: 'run', of: '-', start: 1, end: 66, zone: 'table', open: false }, 67],
    ])
  })

  it('should be shown of line breaks, too', () => {
    expect(shown('\n'.repeat(66), ['run']).map(([unit]) => unit.type === 'run' && [unit.of, unit.end])).toEqual([
      ['\n', 65],
      ['\n', 66],
    ])
  })
})

describe('a repeat', () => {
  const COPY = 'The river is green and slow. '

  it('should be shown when two copies are complete, then every 16 units, then when it ends', () => {
    // 29 units: two copies end at 58; the next multiples of 16 are 64 and 80
    expect(spans(`${COPY}${COPY}${COPY}Once`, 'repeat')).toEqual([
      [0, 58, true, 58],
      [0, 64, true, 64],
      [0, 80, true, 80],
      [0, 87, false, 88],
    ])
  })

  it('should begin where the first copy begins, and show a copy as it stands there', () => {
    const [first] = shown(`Once upon a time,\n${COPY}${COPY}`, ['repeat'])
    expect(first).toEqual([
      { type: 'repeat', period: 29, copy: COPY, start: 18, end: 76, zone: 'prose', open: true },
      76,
    ])
  })

  it('should begin earlier where what stands before agrees with the end of a copy', () => {
    const [first] = shown(`It is slow. ${COPY}${COPY}`, ['repeat'])
    expect(first?.[0]).toMatchObject({ start: 5, copy: ' slow. The river is green and' })
  })

  it('should have its primitive period', () => {
    const [first] = shown(`Once ${'ab'.repeat(40)}`, ['repeat'])
    expect(first?.[0]).toMatchObject({ period: 2, copy: 'ab' })
  })

  it('should not be shown of one character', () => {
    expect(shown('x'.repeat(500), ['repeat'])).toEqual([])
  })

  it('should not be shown of copies that are not complete twice', () => {
    expect(shown(`${COPY}${COPY.slice(0, -1)}!`, ['repeat'])).toEqual([])
  })

  it('should be found with a period of 16,384, and not above', () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => `${(index * 7919).toString(36)} `).join('')
    const isFound = (period: number) => shown(numbers.slice(0, period).repeat(2), ['repeat']).length > 0
    expect([isFound(16_384), isFound(16_385)]).toEqual([true, false])
  })
})

describe('everything at once', () => {
  it('should be shown in the order of the offsets at which it became certain', () => {
    const text = `a\n\n\n|${'-'.repeat(66)}|\n`
    const types = shown(text, ['run', 'repeat', 'blank', 'line'], 'markdown').map(([unit, at]) => [unit.type, at])
    expect(types).toEqual([
      ['line', 2],
      ['line', 3],
      ['line', 4],
      ['blank', 4],
      ['blank', 5],
      ['run', 70],
      ['run', 72],
      ['line', 73],
    ])
  })

  it('should be shown unit by unit as it is shown of the whole text', () => {
    const text = `| a |\r\n|${'-'.repeat(200)}|\n\n\n \r\r${'one two three '.repeat(20)}{"a\\"`
    const whole = shown(text, ['text', 'run', 'repeat', 'blank', 'line', 'block'], 'markdown')
    const units: [Unit, number][] = []
    const scanner = createScanner('markdown', {
      wants: () => true,
      show(unit, at) {
        units.push([unit, at])
        return false
      },
    })
    for (const unit of text.split('')) scanner.push(unit)
    scanner.end()
    expect(units).toEqual(whole)
  })
})

describe('a stop', () => {
  function stopAt(text: string, chunks: (text: string) => readonly string[]) {
    const units: Unit[] = []
    const scanner = createScanner('plain', {
      wants: () => false,
      show(unit) {
        units.push(unit)
        return true
      },
    })
    for (const chunk of chunks(text)) scanner.push(chunk)
    scanner.end()
    return { units, length: scanner.length() }
  }

  it.each([
    ['a run that grows', `${'-'.repeat(300)}\n\n\n\n`, 65],
    ['blank lines', `a\n\n\n\n\n${'-'.repeat(300)}`, 4],
    ['a repeat', `${'one two three four five six '.repeat(9)}\n\n\n`, 56],
  ])('should be the end, at %s: nothing more is read or shown', (_, text, length) => {
    const atOnce = stopAt(text, (whole) => [whole])
    expect(atOnce).toMatchObject({ length, units: [{ end: length }] })
    expect(stopAt(text, (whole) => whole.split(''))).toEqual(atOnce)
  })
})

describe('lines', () => {
  it('should say where this line and the one before it begin', () => {
    const scanner = createScanner('plain', { wants: () => false, show: () => false })
    scanner.push('ab\ncd\nef')
    expect([scanner.previousLineStart(), scanner.lineStart(), scanner.length()]).toEqual([3, 6, 8])
  })
})
