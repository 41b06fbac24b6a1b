import { describe, expect, it } from 'vitest'
import { createBlankLines } from './blank-lines.ts'
import { createHistory } from './history.ts'

/** Takes each line of a text. @returns how many blank lines there are after each, and whether they are to be shown. */
function countsOf(lines: readonly string[]): [number, boolean][] {
  const history = createHistory()
  const blank = createBlankLines(history)
  let offset = 0
  return lines.map((line) => {
    for (let i = 0; i < line.length; i++) history.ring[offset + i] = line.charCodeAt(i)
    const isShown = blank.take(offset, offset + line.length)
    offset += line.length
    return [blank.lines(), isShown]
  })
}

describe('createBlankLines', () => {
  it('should count blank lines, and show them from the second on', () => {
    expect(countsOf(['text\n', '\n', '\n', '\r\n'])).toEqual([
      [0, false],
      [1, false],
      [2, true],
      [3, true],
    ])
  })

  it.each([' ', '\t', '\u000b', '\u00a0', '\u2003', '\u200b', '\u2028', '\u3000', '\ufeff'])(
    'should call a line blank that has nothing but %j in it',
    (space) => {
      expect(countsOf(['\n', `${space}${space}\n`])[1]).toEqual([2, true])
    },
  )

  it.each(['.', 'a', '\u00ad', '文', '\u200d'])('should begin anew after a line with %j in it', (mark) => {
    expect(countsOf(['\n', '\n', `  ${mark} \n`, '\n'])).toEqual([
      [1, false],
      [2, true],
      [0, false],
      [1, false],
    ])
  })

  it('should show them each time up to the 64th, then every 16 lines', () => {
    const shown = countsOf(Array.from({ length: 130 }, () => '\n'))
      .filter(([, isShown]) => isShown)
      .map(([lines]) => lines)
    expect(shown).toEqual([...Array.from({ length: 63 }, (_, index) => index + 2), 80, 96, 112, 128])
  })

  it('should know where they begin and end', () => {
    const history = createHistory()
    history.ring.set([...'x\n\n \n'].map((character) => character.charCodeAt(0)))
    const blank = createBlankLines(history)
    blank.take(0, 2)
    blank.take(2, 3)
    blank.take(3, 5)
    expect([blank.start(), blank.end()]).toEqual([2, 5])
  })

  it('should forget them when it is told to', () => {
    const blank = createBlankLines(createHistory())
    blank.take(0, 1)
    blank.take(1, 2)
    blank.clear()
    expect([blank.lines(), blank.take(2, 3)]).toEqual([0, false])
  })
})
