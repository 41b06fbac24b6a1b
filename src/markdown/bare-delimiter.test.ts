import { describe, expect, it } from 'vitest'
import { lineOf } from '../../test/support/markdown/lines.ts'
import { bareDelimiter } from './bare-delimiter.ts'
import { LONGEST_LINE } from './limits.ts'

describe('bareDelimiter', () => {
  it.each([
    ['-|-', 0],
    [':-', 0],
    ['---|', 0],
    ['  - | :-: ', 2],
    ['> >\t:-', 4],
  ])('should say where %j begins', (content, first) => {
    expect(bareDelimiter(lineOf(content))).toBe(first)
  })

  it.each(['', '>', '---', '- - -', '|-|-|', '-|a', 'a|-', '- | `', '=|='])('should take %j for none', (content) => {
    expect(bareDelimiter(lineOf(content))).toBe(-1)
  })

  it('should count from the beginning of the text', () => {
    expect(bareDelimiter(lineOf('> -|-', 40))).toBe(42)
  })

  it('should look at no line that is too long to be asked about', () => {
    const row = `-|${'-'.repeat(LONGEST_LINE - 2)}`
    expect([bareDelimiter(lineOf(row)), bareDelimiter(lineOf(`${row}-`))]).toEqual([0, -1])
  })
})
