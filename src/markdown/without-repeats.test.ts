import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownDocument } from '../../test/support/markdown/documents.ts'
import { runs } from '../../test/support/runs.ts'
import { createTableTokenizer, type TableTokenizer } from './table-tokenizer.ts'
import { withoutRepeats } from './without-repeats.ts'

const left = (...lines: string[]) => [...withoutRepeats(lines)]

const answers = (tokenizer: TableTokenizer) => [tokenizer.isDelimiterRow(), tokenizer.isRow(), tokenizer.mayBeHeader()]

describe('withoutRepeats', () => {
  it('should keep the first and the last of lines of text behind the same marks', () => {
    expect(left('a', 'b', 'c', 'd')).toEqual(['a', 'd'])
    expect(left('> a', '> b', '> c', 'd', '> e')).toEqual(['> a', '> c', 'd', '> e'])
  })

  it('should not take the first line behind a quotation, which may be lazy, for the next one', () => {
    const lines = ['> |a|', '> |-|', 'text', 'a|a|', '|-|-|']
    expect(left(...lines)).toEqual(lines)
  })

  it('should keep the blank lines before the first', () => {
    expect(left('', 'a', 'b', '', 'c', 'd')).toEqual(['', 'a', 'b', '', 'd'])
  })

  it('should not join text before which there are other blank lines', () => {
    expect(left('a', '', 'b', '', '', 'c')).toEqual(['a', '', 'b', '', '', 'c'])
  })

  it('should keep no more than three blank lines in a row', () => {
    expect(left('a', '', ' ', '\t', '', '', '# b', '', '', '', '')).toEqual(['a', '', ' ', '\t', '# b', '', '', ''])
  })

  it('should keep lines that are more than text, or may end HTML', () => {
    const lines = ['# a', '# b', '- c', '- d', '|e|', '|f|', 'g -->', '1', '2']
    expect(left(...lines)).toEqual(lines)
  })

  it('should give nothing of nothing', () => {
    expect(left()).toEqual([])
  })

  it('should leave a parser where all lines would', () => {
    const text = fc.constantFrom(
      'a',
      'b',
      'a|a|',
      '> a',
      '> b',
      '  a',
      '    a',
      '-->',
      'a -->',
      '',
      ' ',
      '> ',
      '- a',
      '文',
    )
    const line = fc.oneof(
      text,
      fc.constantFrom('```', '<!--', '<div>', '|a|', '|-|', '|-|-|', '> |-|', '[^1]: a', '    ```', '---'),
    )
    const repeated = fc.array(fc.tuple(line, fc.integer({ min: 1, max: 5 })), { maxLength: 12 })
    const lines = repeated.map((some) => some.flatMap(([of, times]) => Array.from({ length: times }, () => of)))
    const probes = markdownDocument.map((document) => ['|a|', '|-|', ...document.split(/\r\n|\n|\r/)])
    fc.assert(
      fc.property(lines, probes, (all, next) => {
        const one = createTableTokenizer()
        const other = createTableTokenizer()
        all.forEach(one.read)
        left(...all).forEach(other.read)
        expect(answers(other)).toEqual(answers(one))
        for (const probe of next) {
          one.read(probe)
          other.read(probe)
          expect(answers(other)).toEqual(answers(one))
        }
      }),
      runs(150),
    )
  })
})
