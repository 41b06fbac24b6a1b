import { describe, expect, it } from 'vitest'
import { createHistory } from './history.ts'
import { createLineTracker } from './line-tracker.ts'
import { type StageAttention, type StageWatch, UNLESS_TEXT } from './stage.ts'
import type { Format, Unit } from './types.ts'
import { ALL, type Attention, NO_SPACES, NONE } from './zone.ts'

/** What is shown of a text to one who wants units of this type, and of blank lines, which cost nothing. */
function shown(text: string, type: Unit['type'] = 'blank', format: Format = 'markdown', stage?: StageWatch) {
  const history = createHistory()
  const units: [Unit, number][] = []
  const viewer = { wants: (wanted: Unit['type']) => wanted === type, show: () => false }
  const lines = createLineTracker(format, history, viewer, (unit, at) => units.push([unit, at]), stage)
  const starts: [number, number][] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    history.ring[i] = unit
    const attention = lines.attention()
    if (attention === ALL || (attention === NO_SPACES && unit !== 32)) lines.attend(unit, i)
    lines.terminate(unit, i)
    starts.push([lines.previousStart(), lines.start()])
  }
  lines.end(text.length)
  return { units: units.filter(([unit]) => unit.type === type), starts }
}

const lineTexts = (text: string, format: Format = 'markdown') =>
  shown(text, 'line', format).units.map(([unit, at]) => [unit.type === 'line' && unit.text, unit.zone, at])

const blanks = (text: string) =>
  shown(text).units.map(([unit, at]) => unit.type === 'blank' && [unit.start, unit.end, unit.lines, unit.open, at])

describe('lines', () => {
  it('should be shown with their terminator, as soon as it is complete', () => {
    expect(lineTexts('one\n\ntwo\n')).toEqual([
      ['one\n', 'prose', 4],
      ['\n', 'prose', 5],
      ['two\n', 'prose', 9],
    ])
  })

  it('should end after CRLF as after LF', () => {
    expect(lineTexts('one\r\ntwo\r\n')).toEqual([
      ['one\r\n', 'prose', 5],
      ['two\r\n', 'prose', 10],
    ])
  })

  it('should end after a lone CR, one unit later', () => {
    expect(lineTexts('one\rtwo\r\rx')).toEqual([
      ['one\r', 'prose', 5],
      ['two\r', 'prose', 9],
      ['\r', 'prose', 10],
      ['x', 'prose', 10],
    ])
  })

  it('should end with the text, with or without a terminator', () => {
    expect(lineTexts('one\ntwo')).toEqual([
      ['one\n', 'prose', 4],
      ['two', 'prose', 7],
    ])
    expect(lineTexts('one\r')).toEqual([['one\r', 'prose', 4]])
  })

  it('should be in the zone of their end', () => {
    expect(lineTexts('| a |\r```\rcode\r```\r| b |').map(([, zone]) => zone)).toEqual([
      'table',
      'prose',
      'fence',
      'fence',
      'table',
    ])
  })

  it('should begin where it says that they begin', () => {
    expect(shown('ab\nc\r\nd').starts).toEqual([
      [0, 0],
      [0, 0],
      [0, 3],
      [0, 3],
      [0, 3],
      [3, 6],
      [3, 6],
    ])
  })
})

describe('text', () => {
  it('should be shown unit by unit, each with its zone', () => {
    expect(shown('|\n{', 'text').units).toEqual([
      [{ type: 'text', text: '|', start: 0, end: 1, zone: 'table' }, 1],
      [{ type: 'text', text: '\n', start: 1, end: 2, zone: 'table' }, 2],
      [{ type: 'text', text: '{', start: 2, end: 3, zone: 'prose' }, 3],
    ])
  })

  it('should be in the next line after a lone CR', () => {
    expect(shown('|\ra', 'text').units.map(([{ zone }]) => zone)).toEqual(['table', 'table', 'prose'])
  })
})

describe('blank lines', () => {
  it('should be shown from the second on, and once more when a line with something in it begins', () => {
    expect(blanks('a\n\n\n\nb')).toEqual([
      [2, 4, 2, true, 4],
      [2, 5, 3, true, 5],
      [2, 5, 3, false, 6],
    ])
  })

  it('should be shown once more at the end of the text', () => {
    expect(blanks('a\n\n\n')).toEqual([
      [2, 4, 2, true, 4],
      [2, 4, 2, false, 4],
    ])
  })

  it('should not be shown when there is only one', () => {
    expect(blanks('a\n\nb\n\nc')).toEqual([])
  })

  it('should begin at the beginning of a text that begins with them', () => {
    expect(blanks('\n\na')).toEqual([
      [0, 2, 2, true, 2],
      [0, 2, 2, false, 3],
    ])
  })

  it('should count lines of spaces and tabs, whatever their terminators', () => {
    expect(blanks('a\n \t\n\r\n   \rb').map((blank) => blank && [blank[1], blank[2], blank[3]])).toEqual([
      [7, 2, true],
      [11, 3, true],
      [11, 3, false],
    ])
  })

  it('should end where a line with something in it begins, however far it is indented', () => {
    expect(blanks('a\n\n\n    b').at(-1)).toEqual([2, 4, 2, false, 9])
  })

  it('should be in the zone in which they were shown first', () => {
    const zones = shown('<p>\n\n\n\nb').units.map(([{ zone }]) => zone)
    expect(new Set(zones)).toEqual(new Set(['prose']))
  })

  it('should be code in a fence', () => {
    expect(shown('```\n\n\n\n```').units.map(([{ zone }]) => zone)).toEqual(['fence', 'fence', 'fence'])
  })
})

describe('the stage', () => {
  /** What a stage is told of a text: the units that it asks for, where lines end, and the end. */
  function told(text: string, asks: (unit: string, offset: number) => Attention, atStart: StageAttention = ALL) {
    const units: string[] = []
    const lines: [number, number][] = []
    const ends: number[] = []
    shown(text, 'blank', 'plain', {
      attention: () => atStart,
      next(unit, offset) {
        units.push(String.fromCharCode(unit))
        return asks(String.fromCharCode(unit), offset)
      },
      endLine(end, at) {
        lines.push([end, at])
        return atStart
      },
      keep: () => {},
      isDelimiterRow: () => false,
      end: (length) => ends.push(length),
    })
    return { units: units.join(''), lines, ends }
  }

  it('should be shown every unit if it asks for all, terminators too', () => {
    expect(told('a b\r\n c\n', () => ALL).units).toBe('a b\r\n c\n')
  })

  it('should be shown no spaces if it does not ask for them', () => {
    expect(told('  a  b\n \tc', () => NO_SPACES, NO_SPACES).units).toBe('ab\n\tc')
  })

  it('should be shown nothing more of a line for which it does not ask, and the beginning of the next', () => {
    expect(told('abc\nde\n\nf', (unit) => (unit === 'd' ? ALL : NONE)).units).toBe('ade\nf')
  })

  it('should be shown nothing if it never asks', () => {
    expect(told('a|b\nc', () => ALL, NONE)).toEqual({
      units: '',
      lines: [
        [4, 4],
        [5, 5],
      ],
      ends: [5],
    })
  })

  it('should be told nothing of text and blank lines if it wants none, but of long lines and each 256th', () => {
    expect(told('a|\n  b\n\n\r\n- c\n\td\ne', () => NONE, UNLESS_TEXT)).toMatchObject({
      // before the first line it is not asked
      units: '-\t',
      lines: [
        [14, 14],
        [17, 17],
      ],
    })
    const many = told(`${'a\n'.repeat(600)}`, () => NONE, UNLESS_TEXT)
    expect(many.lines.map(([end]) => end)).toEqual([512, 1024])
    expect(told(`${'a'.repeat(4096)}\n`, () => NONE, UNLESS_TEXT).lines).toEqual([[4097, 4097]])
  })

  it('should be told of the end of each line, of one after a lone CR a unit later', () => {
    expect(told('a\nb\r\nc\rd', () => NONE).lines).toEqual([
      [2, 2],
      [5, 5],
      [7, 8],
      [8, 8],
    ])
    expect(told('\r\r', () => NONE).lines).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  it('should be told of the end of the line before the first unit of the next one', () => {
    const order: string[] = []
    shown('a\rb\n', 'blank', 'plain', {
      attention: () => ALL,
      next(unit) {
        order.push(String.fromCharCode(unit))
        return ALL
      },
      endLine(end) {
        order.push(`end ${end}`)
        return ALL
      },
      keep: () => {},
      isDelimiterRow: () => false,
      end: (length) => order.push(`text ${length}`),
    })
    expect(order).toEqual(['a', '\r', 'end 2', 'b', '\n', 'end 4', 'text 4'])
  })

  it('should be told of the end of the text after that of its last line, and of no line without a unit', () => {
    expect(told('a', () => ALL)).toMatchObject({ lines: [[1, 1]], ends: [1] })
    expect(told('', () => ALL)).toMatchObject({ lines: [], ends: [0] })
    expect(told('a\n', () => ALL)).toMatchObject({ lines: [[2, 2]], ends: [2] })
  })
})
