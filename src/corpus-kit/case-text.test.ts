import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLines, toText } from './case-text.ts'

describe('toText', () => {
  it('should end each line with a newline', () => {
    expect(toText(['one', 'two'], true)).toBe('one\ntwo\n')
  })

  it('should leave the last newline out with end=none', () => {
    expect(toText(['one', 'two'], false)).toBe('one\ntwo')
  })

  it('should leave the last newline out where the part says so itself', () => {
    expect(toText(['one', 'two⟨end⟩'], true)).toBe('one\ntwo')
  })

  it('should read no line as no text', () => {
    expect(toText([], true)).toBe('')
  })
})

describe('toLines', () => {
  const lines = fc
    .array(fc.constantFrom('', '.', 'a', ' ', 'a  ', '\r', '⟨end⟩', '`'.repeat(40)))
    .map((all) => all.join('\n'))

  it('should be undone by toText, whatever the text and its end', () => {
    fc.assert(
      fc.property(fc.oneof(lines, fc.string({ unit: 'binary' })), fc.boolean(), (text, endsWithNewline) => {
        expect(toText(toLines(text, endsWithNewline), endsWithNewline)).toBe(text)
      }),
    )
  })

  it('should write no line that would end the part, and none that an editor would strip', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (text, endsWithNewline) => {
        for (const line of toLines(text, endsWithNewline)) expect(line).not.toMatch(/^\.$|[ \t\r]$/)
      }),
    )
  })
})
