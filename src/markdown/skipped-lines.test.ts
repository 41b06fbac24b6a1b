import { describe, expect, it } from 'vitest'
import { historyOf } from '../../test/support/markdown/lines.ts'
import { createSkippedLines } from './skipped-lines.ts'

function skip(text: string, first = 0) {
  const history = historyOf(text)
  const ends = Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)
  for (const end of ends) history.lines.add(end)
  const lines = createSkippedLines(history)
  lines.restart(first)
  return { lines, count: ends.length }
}

describe('shorten', () => {
  /** The line from which on the lines of a text are kept. */
  const shortened = (text: string, isInHtml = false): number | undefined => {
    const { lines, count } = skip(text)
    return lines.shorten(count, isInHtml) ? lines.first() : undefined
  }

  it('should find the last line at the margin that follows a blank one', () => {
    expect(shortened('a\n\nb\n\nc\nd\n')).toBe(4)
    expect(shortened('a\r\n \r\nb\r\n')).toBe(2)
    expect(shortened('a\n\n  b\n\n    c\n')).toBeUndefined()
  })

  it('should find an item, unless it may be in HTML', () => {
    expect(shortened('a\n- b\n  c\n')).toBe(1)
    expect(shortened('a\n- b\n', true)).toBeUndefined()
    expect(shortened('a\n\n- b\n', true)).toBe(2)
  })

  it('should take an item of an ordered list only after text', () => {
    expect(shortened('a\n\n1. b\n')).toBe(2)
    expect(shortened('    a\n\n1. b\n')).toBeUndefined()
  })

  it('should not know what was before the first line', () => {
    expect(shortened('a\nb\n')).toBeUndefined()
  })

  it('should look at each line once', () => {
    const { lines } = skip('a\n\nb\n> c\n> d\n')
    const found = [lines.shorten(3, false), lines.shorten(5, false)]
    expect([found, lines.first()]).toEqual([[true, false], 2])
  })
})

describe('isSafe', () => {
  it('should be asked of the line after them, too', () => {
    const { lines } = skip('a\n\n|b|\n')
    expect([lines.isSafe(2, false), lines.isSafe(1, false)]).toEqual([true, false])
  })
})
