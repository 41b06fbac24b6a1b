import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { continuationOf } from './held-header.ts'
import { createTableTokenizer } from './table-tokenizer.ts'

describe('continuationOf', () => {
  it.each([
    ['', ''],
    ['  ', '  '],
    ['> ', '> '],
    ['>', '>'],
    ['>> >', '>> >'],
    ['- ', '  '],
    ['12) ', '    '],
    ['>- ', '>   '],
    ['-\t', ' \t'],
    ['[^a b]:  ', '    '],
    ['- [^1]: > ', '      > '],
  ])('should keep of %j what goes on with it', (prefix, continuation) => {
    expect(continuationOf(prefix)).toBe(continuation)
  })

  it('should lead to a delimiter row wherever the prefix leads to a header', () => {
    const mark = fc.constantFrom('> ', '>', '- ', '*   ', '1. ', '10) ', '[^1]: ', ' ')
    const prefix = fc.array(mark, { maxLength: 5 }).map((marks) => marks.join(''))
    const tokenizer = createTableTokenizer()
    fc.assert(
      fc.property(prefix, (before) => {
        tokenizer.restart()
        tokenizer.read(`${before}|a|`)
        fc.pre(tokenizer.mayBeHeader())
        tokenizer.read(`${continuationOf(before)}|-|`)
        expect(tokenizer.isDelimiterRow()).toBe(true)
      }),
      runs(300),
    )
  })
})
