import { describe, expect, it } from 'vitest'
import { lineAfter, lineAt, lineStart } from './split-lines.ts'

function linesOf(text: string): string[] {
  const lines: string[] = []
  for (let line: ReturnType<typeof lineAfter> = lineAt(text, 0); line !== undefined; line = lineAfter(text, line)) {
    lines.push(text.slice(line.start, line.contentEnd))
  }
  return lines
}

describe('lineAt and lineAfter', () => {
  it.each([
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['', ['']],
    ['a\n', ['a', '']],
    ['\r\r\n\n', ['', '', '', '']],
    ['a\u2028b\fc', ['a\u2028b\fc']],
  ])('should split %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })
})

describe('lineStart', () => {
  it('should be where the line of an offset begins', () => {
    expect([0, 1, 2, 3, 4, 5].map((offset) => lineStart('ab\ncd', offset))).toEqual([0, 0, 0, 3, 3, 3])
  })

  it('should know a lone CR', () => {
    expect(lineStart('a\rb', 2)).toBe(2)
  })
})
