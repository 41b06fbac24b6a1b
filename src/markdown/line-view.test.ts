import { describe, expect, it } from 'vitest'
import { historyOf } from '../../test/support/markdown/lines.ts'
import { LONGEST_LINE } from './limits.ts'
import { contentEnd, createLineView } from './line-view.ts'
import { createLongLine } from './long-line.ts'

function viewOf(text: string) {
  const history = historyOf(text)
  return createLineView(history, createLongLine(history))
}

describe('createLineView', () => {
  it('should show one line after the other, without its end', () => {
    const view = viewOf('ab\r\n\ncd')
    const seen = [
      [0, 4],
      [4, 5],
      [5, 7],
    ].map(([start = 0, end = 0]) => {
      view.move(start, end)
      return [view.start, view.contentEnd, view.text()]
    })
    expect(seen).toEqual([
      [0, 2, 'ab'],
      [4, 4, ''],
      [5, 7, 'cd'],
    ])
  })

  it('should have no unit after the content', () => {
    const view = viewOf('ab\ncd')
    view.move(0, 3)
    expect([0, 1, 2, 3].map((offset) => String.fromCharCode(view.unitAt(offset)))).toEqual(['a', 'b', '\0', '\0'])
    expect(view.unitAt(2)).toBeNaN()
  })

  it('should show a line that is too long in short', () => {
    const view = viewOf(`x\n>${'a'.repeat(LONGEST_LINE)}b\n`)
    view.move(2, LONGEST_LINE + 5)
    expect([view.contentEnd, String.fromCharCode(view.unitAt(2))]).toEqual([LONGEST_LINE + 4, '>'])
    expect(view.text().length).toBeLessThan(9000)
    expect(view.text()).toMatch(/^>aaa.*ab$/)
  })
})

describe('contentEnd', () => {
  it.each([
    ['ab', 2],
    ['ab\n', 2],
    ['ab\r', 2],
    ['ab\r\n', 2],
    ['\n', 0],
    ['', 0],
    ['\r\r\n', 1],
  ])('should be where the terminator of %j begins', (text, end) => {
    expect(contentEnd(historyOf(text).ring, 0, text.length)).toBe(end)
  })

  it('should not look before the line', () => {
    expect(contentEnd(historyOf('\r\n').ring, 1, 2)).toBe(1)
  })
})
