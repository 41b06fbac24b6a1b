import fc from 'fast-check'
import { math } from 'micromark-extension-math'
import { describe, expect, it } from 'vitest'
import { markdownDocument } from '../../test/support/markdown/documents.ts'
import { markdownSoup } from '../../test/support/markdown/soup.ts'
import { runs } from '../../test/support/runs.ts'
import { LONGEST_SESSION, MOST_CONTAINERS } from './limits.ts'
import { createTableTokenizer, type TableTokenizer } from './table-tokenizer.ts'

const answers = (tokenizer: TableTokenizer) => ({
  delimiter: tokenizer.isDelimiterRow(),
  header: tokenizer.mayBeHeader(),
  row: tokenizer.isRow(),
  clear: tokenizer.isClear(),
})

/** What is said after each line. */
const answersTo = (lines: readonly string[], tokenizer = createTableTokenizer()) =>
  lines.map((line) => {
    tokenizer.read(line)
    return answers(tokenizer)
  })

/** The lines of which this is said. */
const where = (what: keyof ReturnType<typeof answers>, ...lines: string[]) => {
  const said = answersTo(lines)
  return lines.filter((_, index) => said[index]?.[what])
}

describe('createTableTokenizer', () => {
  it('should know the rows of a table', () => {
    const lines = ['text', '|a|b|', '|-|-|', '|1|', '2', '', '|3|']
    expect(where('header', ...lines)).toEqual(['text', '|a|b|', '|3|'])
    expect(where('delimiter', ...lines)).toEqual(['|-|-|'])
    expect(where('row', ...lines)).toEqual(['|1|', '2'])
  })

  it('should know them inside containers, and where a row is outside', () => {
    expect(where('row', '> - |a|', '>   |-|', '>   |1|', '> |2|')).toEqual(['>   |1|'])
    expect(where('delimiter', '[^1]: |a|', '    |-|')).toEqual(['    |-|'])
    expect(where('delimiter', '> |a|', '|-|')).toEqual([])
  })

  it.each([
    ['code', ['```', '|a|', '|-|', '```']],
    ['indented code', ['    |a|', '    |-|']],
    ['HTML', ['<div>', '|a|', '|-|']],
    ['a row of another number of cells', ['|a|b|', '|-|']],
  ])('should know that %s is no table', (_, lines) => {
    expect(where('delimiter', ...lines)).toEqual([])
  })

  it('should know whether a block of the root goes on until its end comes', () => {
    expect(where('clear', 'a', '```', '', '```', '<!--', '-->', '> ```')).toEqual(['a', '```', '-->', '> ```'])
  })

  it('should read the syntax of extensions', () => {
    const said = answersTo(['$$', '|a|', '|-|', '$$'], createTableTokenizer([math()]))
    expect(said.some(({ delimiter }) => delimiter)).toBe(false)
  })

  it('should forget everything when it is restarted', () => {
    const tokenizer = createTableTokenizer()
    answersTo(['```', '|a|'], tokenizer)
    tokenizer.restart()
    expect(answersTo(['|-|', '|a|', '|-|'], tokenizer).map(({ delimiter }) => delimiter)).toEqual([false, false, true])
  })

  it('should be as it was before a line that it unreads', () => {
    const tokenizer = createTableTokenizer()
    answersTo(['> |a|', '> ```'], tokenizer)
    tokenizer.unread()
    expect(answersTo(['> |-|'], tokenizer)[0]?.delimiter).toBe(true)
  })

  it('should give up where containers are nested too deep', () => {
    const tables = [0, 1].map((more) => {
      const prefix = '>'.repeat(MOST_CONTAINERS + more)
      return where('delimiter', `${prefix}|a|`, `${prefix}|-|`).length
    })
    expect(tables).toEqual([1, 0])
  })
})

describe('a session that is renewed', () => {
  const tidy = ['|a|', '|-|', '|1|', '', '|b|', '|-|', '> |c|', '> |-|']

  it.each([
    ['a table', ['|a|', '|-|'], '|long row|', ['|b|', 'c', '', '|d|', '|-|']],
    ['a table in a quotation in a list', ['- > |a|', '  > |-|'], '  > |long row|', ['  > |b|', '  > c', '|d|']],
    [
      'a table in a footnote',
      ['[^1]: a', '', '    |a|', '    |-|'],
      '    |long row|',
      ['    |b|', '', '    |c|', '    |-|'],
    ],
    ['a paragraph', ['text'], 'long text', tidy],
    ['a paragraph of long lines', [`> ${'|'.repeat(6000)}`], `> ${'long'.repeat(1500)}`, ['>', '> |a|', '> |-|']],
    ['a paragraph that goes on outside its quotation', ['> text'], 'lazy text', ['|a|', '|-|', '> |a|', '> |-|']],
    ['code', ['~~~~'], 'long code', ['~~~', ...tidy, '~~~~', ...tidy]],
    ['code in an ordered list', ['10. a', '', '    ```'], '    long code', ['    ```', '    |a|', '    |-|', ...tidy]],
    ['HTML', ['<!--'], 'long comment', [...tidy, '-->', ...tidy]],
    ['HTML up to a blank line', ['<div>'], 'long HTML', tidy],
    ['indented code', ['    code'], '    long code', ['', '    |a|', '    |-|', ...tidy]],
    ['the newest item of a list', ['- a', '- b'], '  text', ['  |a|', '  |-|', '|a|']],
    ['items of a list', ['- a'], '- long item', ['  |a|', '  |-|', '- |a|', '|-|']],
    [
      'a list behind a tab',
      ['>\t-', '>\t  1. |a|', '>\t     |-|'],
      '>\t     |long row|',
      ['>\t     |b|', '>', '>\t     |a|', '>\t     |-|'],
    ],
    ['HTML after HTML in a footnote', ['[^1]: <div>', ' <p>'], ' long HTML', tidy],
    [
      'an item that begins with blank lines',
      ['-', '   ', '  text', ''],
      '  long text',
      ['', '  |a|', '  |-|', '|b|', '|-|'],
    ],
    [
      'a list in a quotation that began with code and a tab',
      ['>     | \ta', '> text', '>', '> 10. |a|', '>     |-|'],
      '>     |long row|',
      ['>     |b|', '>', '>     |c|', '>     |-|'],
    ],
    [
      'what would be a list but for the code before it',
      ['10.     -', '      10. text'],
      '      long text',
      ['', '    |a|', '    |-|', '|b|', '|-|'],
    ],
    ['blank lines', ['- a'], '   ', ['  |a|', '  |-|', '|1|']],
  ])('should say of %s what it would have said', (_, first, filler, next) => {
    const few = [...first, filler]
    const many = [...first, ...Array.from({ length: Math.ceil(40_000 / filler.length) }, () => filler)]
    const said = [few, many].map((lines) => answersTo([...lines, ...next]).slice(lines.length))
    expect(said[1]).toEqual(said[0])
    // that nothing is found would be easy
    expect(said[0]?.some(({ delimiter, row }) => delimiter || row)).toBe(true)
  })

  it('should say the same of any document, wherever it is renewed', () => {
    const lines = fc.oneof(markdownDocument, markdownSoup).map((text) => text.split(/\r\n|\n|\r/))
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 300 }), (document, before) => {
        const filler = `# ${'x'.repeat(LONGEST_SESSION - before)}`
        expect(answersTo([filler, ...document])).toEqual(answersTo(['# x', ...document]))
      }),
      runs(100),
    )
  })
})
