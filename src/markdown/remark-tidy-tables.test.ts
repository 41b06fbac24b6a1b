import cmark from 'cmark-gfm-js'
import fc from 'fast-check'
import type { PhrasingContent, Root, RootContent, Table } from 'mdast'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import remarkGfm, { type Options as GfmOptions } from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { type Plugin, unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { type RemarkTidyTablesOptions, remarkTidyTables } from './remark-tidy-tables.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkStringify).freeze()

const withoutPlugin = (text: string) => markdown.processSync(text).toString()

const tidy = (text: string, options?: RemarkTidyTablesOptions) =>
  markdown().use(remarkTidyTables, options).processSync(text).toString()

const stringify = (...children: RootContent[]) =>
  unified().use(remarkTidyTables).use(remarkGfm).use(remarkStringify).stringify({ type: 'root', children })

const toHtml = (text: string) =>
  micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })

const lines = (...rows: string[]) => `${rows.join('\n')}\n`

/** A table of cells as texts or as phrasing. */
const table = (align: Table['align'], ...rows: (string | PhrasingContent[])[][]): Table => ({
  type: 'table',
  ...(align && { align }),
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: typeof cell === 'string' ? (cell === '' ? [] : [{ type: 'text', value: cell }]) : cell,
    })),
  })),
})

/** The tables of a text: their alignment and their cells, without positions. */
const tablesOf = (text: string): unknown[] => {
  const found: unknown[] = []
  JSON.stringify(markdown.parse(text), (key, value) => {
    if (key === 'position') return undefined
    if (value?.type === 'table') found.push(value)
    return value
  })
  return JSON.parse(JSON.stringify(found, (key, value) => (key === 'position' ? undefined : value)))
}

describe('remarkTidyTables', () => {
  it('should write one space on either side of a cell, and three hyphens with the colons kept', () => {
    const text = lines('|a|   b|c  |  d  |', '|-|:-|------:|:-:|', '|1|2|3|4|')
    expect(tidy(text)).toBe(lines('| a | b | c | d |', '|---|:---|---:|:---:|', '| 1 | 2 | 3 | 4 |'))
  })

  it('should write an empty cell as one space', () => {
    expect(tidy(lines('|a||c|', '|-|-|-|', '|||3|', '|    |2||'))).toBe(
      lines('| a | | c |', '|---|---|---|', '| | | 3 |', '| | 2 | |'),
    )
  })

  it('should write rows without outer pipes with them', () => {
    expect(tidy(lines('a | b', '--|--', '1 | 2'))).toBe(lines('| a | b |', '|---|---|', '| 1 | 2 |'))
  })

  it('should write a table of one column, and one of a header alone', () => {
    expect(tidy(lines('|a|', '|-|', '|1|'))).toBe(lines('| a |', '|---|', '| 1 |'))
    expect(tidy(lines('|a|b|', '|-|-|'))).toBe(lines('| a | b |', '|---|---|'))
  })

  it('should never pad by width, whatever the script', () => {
    const text = lines('| 名前 | 👩‍👩‍👧 |', '|:--|--:|', '| 東京都庁舎 | é |', '| a | 🇫🇷🇩🇪 ok |')
    expect(tidy(text)).toBe(lines('| 名前 | 👩‍👩‍👧 |', '|:---|---:|', '| 東京都庁舎 | é |', '| a | 🇫🇷🇩🇪 ok |'))
  })

  it('should keep no-break and ideographic spaces at the ends of a cell', () => {
    expect(tidy(lines('|\u00a0a|b\u3000|', '|-|-|'))).toBe(lines('| \u00a0a | b\u3000 |', '|---|---|'))
  })

  it('should keep pipes escaped, in text, code, links and titles', () => {
    const text = lines('| a\\|b | `c\\|d` |', '|---|---|', '| [e\\|f](g\\|h "i\\|j") | **k\\|l** |')
    expect(tidy(text)).toBe(text)
  })

  it('should keep the backslashes before a pipe in code', () => {
    const text = lines('| `a\\\\\\|b` | c |', '|---|---|')
    expect(tablesOf(tidy(text))).toEqual(tablesOf(text))
  })

  it('should put a space between a backslash and the pipe that ends the cell', () => {
    expect(tidy(lines('|a\\ |b|', '|-|-|', '|1\\\\ |2\\ |'))).toBe(lines('| a\\ | b |', '|---|---|', '| 1\\ | 2\\ |'))
  })

  it.each([
    ['a list', lines('* a', '', '  |b|c|', '  |-|-:|', '  |1||')],
    ['a tight list', lines('* a', '  |b|c|', '  |-|-:|', '  |1||', '* d')],
    ['a quote', lines('> |b|c|', '> |-|-:|', '> |1||')],
    ['a quote in a list', lines('1. > |b|c|', '   > |-|-:|', '   > |1||')],
    ['a footnote', lines('a[^1]', '', '[^1]:', '    |b|c|', '    |-|-:|', '    |1||')],
  ])('should tidy a table in %s', (_, text) => {
    const written = tidy(text)
    expect(written).toMatch(/\| b \| c \|\n.*\|---\|---:\|\n.*\| 1 \| \|\n/)
    expect(toHtml(written)).toBe(toHtml(text))
  })

  it('should leave alone what is no table', () => {
    const text = lines('a | b', '', '```md', '|a|b|', '|-|-|', '```', '', '    |a|b|', '    |-|-|')
    expect(tidy(text)).toBe(withoutPlugin(text))
  })

  it('should drop empty cells beyond the columns, but no cell with content', () => {
    const text = lines('|a|b|', '|-|-|', '|1|2| | |', '|1|2|3| |', '|1|2||4|')
    const written = lines('| a | b |', '|---|---|', '| 1 | 2 |', '| 1 | 2 | 3 |', '| 1 | 2 | | 4 |')
    expect(tidy(text)).toBe(written)
    expect(toHtml(written)).toBe(toHtml(text))
  })

  it('should not fill short rows, nor drop cells of the row', () => {
    expect(tidy(lines('|a|b|', '|-|-|', '|1|', '| |'))).toBe(lines('| a | b |', '|---|---|', '| 1 |', '| |'))
  })

  it('should fill short rows if asked, without a change of the rendering', () => {
    const text = lines('|a|b|c|', '|-|-|-|', '|1|', '|1|2|3|', '|1|2|3|4|')
    const written = tidy(text, { repairColumns: true })
    expect(written).toBe(lines('| a | b | c |', '|---|---|---|', '| 1 | | |', '| 1 | 2 | 3 |', '| 1 | 2 | 3 | 4 |'))
    expect(toHtml(written)).toBe(toHtml(text))
  })

  it('should drop all cells beyond the columns if asked, without a change of the rendering', () => {
    const text = lines('|a|b|', '|-|-|', '|1|', '|1|2|3| |4|')
    const written = tidy(text, { capColumns: true })
    expect(written).toBe(lines('| a | b |', '|---|---|', '| 1 |', '| 1 | 2 |'))
    expect(toHtml(written)).toBe(toHtml(text))
  })

  it('should keep a cell that refers to a footnote, which would go with it', () => {
    const text = lines('|a|', '|-|', '|1|2|**3[^1]**|4|', '', '[^1]: note')
    const written = tidy(text, { capColumns: true })
    expect(written).toBe(lines('| a |', '|---|', '| 1 | 2 | **3[^1]** |', '', '[^1]: note'))
    expect(toHtml(written)).toBe(toHtml(text))
  })

  it('should change the tree, for other compilers', () => {
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkTidyTables, { repairColumns: true })
    const tree = processor.runSync(processor.parse(lines('> |a|b|', '> |-|-|', '> |1|', '> |1|2||')))
    const quote = tree.children[0]
    const rows = quote?.type === 'blockquote' && quote.children[0]?.type === 'table' ? quote.children[0].children : []
    expect(rows.map(({ children }) => children.length)).toEqual([2, 2, 2])
  })
})

describe('remarkTidyTables among other plugins', () => {
  const text = lines('|aaa|b|', '|:-|-|', '|1||')
  const expected = lines('| aaa | b |', '|:---|---|', '| 1 | |')
  const parts: Plugin<[], Root>[] = [remarkParse, remarkGfm, remarkTidyTables, remarkStringify] as never
  const orders = parts.flatMap((first) =>
    parts
      .filter((part) => part !== first)
      .flatMap((second) => {
        const rest = parts.filter((part) => part !== first && part !== second)
        return [
          [first, second, ...rest],
          [first, second, ...rest.reverse()],
        ] as const
      }),
  )

  it('should work in any order', () => {
    for (const order of orders)
      expect(
        unified()
          .use([...order])
          .processSync(text)
          .toString(),
      ).toBe(expected)
  })

  it.each<GfmOptions>([
    { tablePipeAlign: true },
    { tablePipeAlign: false, tableCellPadding: false },
    { tableCellPadding: false, stringLength: () => 99 },
  ])('should ignore the options of remark-gfm: %o', (options) => {
    const after = unified().use(remarkParse).use(remarkTidyTables).use(remarkGfm, options).use(remarkStringify)
    const before = unified().use(remarkParse).use(remarkGfm, options).use(remarkTidyTables).use(remarkStringify)
    expect([after.processSync(text).toString(), before.processSync(text).toString()]).toEqual([expected, expected])
  })

  it('should leave the handlers for other nodes to remark-stringify, in its options and in the settings', () => {
    const document = `# ${text}`.replace('# ', '# x\n\n---\n\n')
    const processor = unified()
      .use(remarkTidyTables)
      .use(remarkParse)
      .use(remarkGfm)
      .use({ settings: { rule: '_' } })
      .use(remarkStringify, { handlers: { heading: () => 'heading' } })
    expect(processor.processSync(document).toString()).toBe(`heading\n\n___\n\n${expected}`)
  })

  it('should let a handler for tables given to remark-stringify win', () => {
    const processor = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkTidyTables)
      .use(remarkStringify, { handlers: { table: () => 'table' } })
    expect(processor.processSync(text).toString()).toBe('table\n')
  })

  it('should work in copies of a processor, even if remark-gfm joins there', () => {
    const base = unified().use(remarkParse).use(remarkTidyTables).use(remarkStringify).freeze()
    const copy = base().use(remarkGfm, { tableCellPadding: false }).freeze()
    expect(copy.processSync(text).toString()).toBe(expected)
    expect(copy().processSync(text).toString()).toBe(expected)
  })

  it('should write tables that were made by hand, without running', () => {
    const written = stringify(table(['left', null], ['a', 'b'], ['c|d', [{ type: 'inlineCode', value: 'e|f' }]]))
    expect(written).toBe(lines('| a | b |', '|:---|---|', '| c\\|d | `e\\|f` |'))
  })

  it('should write tables even where remark-gfm is missing', () => {
    const processor = unified().use(remarkTidyTables).use(remarkStringify)
    const written = processor.stringify({
      type: 'root',
      children: [table(null, ['a|b', [{ type: 'inlineCode', value: '|' }]])],
    })
    expect(written).toBe(lines('| a\\|b | `\\|` |', '|---|---|'))
  })
})

describe('remarkTidyTables with trees that no text gives', () => {
  it('should keep a cell on its line and within its pipes', () => {
    const written = stringify(
      table(null, [
        [{ type: 'html', value: '<b\r\ntitle="|">' }, { type: 'break' }, { type: 'text', value: 'a\nb ' }],
        'c',
      ]),
    )
    expect(written).toBe(lines('| <b title="\\|"> a&#xA;b | c |', '|---|---|'))
  })

  it('should write the space at the ends of a text once', () => {
    expect(stringify(table(null, ['  a\t', ' ']))).toBe(lines('| a | |', '|---|---|'))
  })

  it('should count the columns of the longest row where no alignment says how many', () => {
    expect(stringify(table(null, ['a'], ['1', '2']))).toBe(lines('| a | |', '|---|---|', '| 1 | 2 |'))
  })

  it('should write as many delimiters as the header has cells', () => {
    expect(stringify(table(['right'], ['a', 'b']))).toBe(lines('| a | b |', '|---:|---|'))
    expect(stringify(table(['right', 'center'], ['a']))).toBe(lines('| a | |', '|---:|:---:|'))
  })

  it('should write rows and tables without cells as empty ones', () => {
    expect(stringify(table(['center'], ['a'], []))).toBe(lines('| a |', '|:---:|', '| |'))
    expect(stringify(table(null))).toBe(lines('| |', '|---|'))
  })

  it('should write a row or a cell on its own', () => {
    const row = table(null, ['a|b', '']).children[0]
    const cell = row?.children[0]
    expect(row && stringify(row as never)).toBe('| a\\|b | |\n')
    expect(cell && stringify(cell as never)).toBe('a\\|b\n')
  })

  it('should tidy a tree of 20,000 levels', () => {
    let content: RootContent = table(null, ['a'], ['1', '2', ''])
    for (let level = 0; level < 20_000; level++) content = { type: 'blockquote', children: [content] }
    const tree: Root = { type: 'root', children: [content] }
    expect(() => unified().use(remarkTidyTables).runSync(tree)).not.toThrow()
  })
})

describe('the options of remarkTidyTables', () => {
  const refused = (options: unknown) => () =>
    unified()
      .use(remarkTidyTables, options as never)
      .freeze()

  it('should be optional', () => {
    for (const options of [undefined, null, true, {}, { repairColumns: undefined, capColumns: false }]) {
      expect(refused(options)).not.toThrow()
    }
  })

  it('should be refused when unknown', () => {
    expect(refused({ padding: true })).toThrow(
      new TypeError('Cannot use "padding" as `options`: expected an option: repairColumns, capColumns.'),
    )
  })

  it('should be refused when of the wrong type', () => {
    expect(refused({ repairColumns: 1 })).toThrow(
      new TypeError('Cannot use 1 as `repairColumns`: expected true or false.'),
    )
    expect(refused({ capColumns: null })).toThrow(
      new TypeError('Cannot use null as `capColumns`: expected true or false.'),
    )
    expect(refused('all')).toThrow(new TypeError('Cannot use "all" as `options`: expected a record.'))
    expect(refused([])).toThrow(new TypeError('Cannot use [] as `options`: expected a record.'))
  })

  it('should switch the plugin off when false', () => {
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkTidyTables, false).use(remarkStringify)
    expect(processor.processSync(lines('|a|', '|-|')).toString()).toBe(lines('| a |', '| - |'))
  })
})

describe('the laws of remarkTidyTables', () => {
  const RUNS = 100
  const fragment = fc.constantFrom(
    ...[
      'a',
      'bc ',
      ' ',
      '`',
      '``',
      '\\|',
      '\\',
      '\\\\',
      '*',
      '_',
      '~',
      '[',
      '](',
      ')',
      '<',
      '>',
      '&amp;',
      '東',
      '👩‍👧',
    ],
    ...['https://a.example', ':', '-', '#', '1.', '!', '"', '<br>', '<!--', '-->', '[^1]', '+', '=', '$'],
  )
  const cell = fc.array(fragment, { maxLength: 6 }).map((parts) => parts.join(''))
  const row = fc
    .tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom('|', ''))
    .map(([cells, outer]) => `${outer}${cells.join('|')}${outer}`)
  const delimiters = fc
    .array(fc.constantFrom('-', ':-', '-:', ':-:', ' --- '), { minLength: 1, maxLength: 4 })
    .map((cells) => `|${cells.join('|')}|`)
  const tableText = fc
    .tuple(delimiters, fc.array(cell, { minLength: 4, maxLength: 4 }), fc.array(row, { maxLength: 5 }))
    .map(([delimiter, header, rows]) => {
      const columns = delimiter.split('|').length - 2
      return [`|${header.slice(0, columns).join('|')}|`, delimiter, ...rows]
    })
  const prefix = fc.constantFrom('', '> ', '- ', '1. > ', '[^1]: ')
  const document = fc.array(fc.tuple(prefix, tableText), { minLength: 1, maxLength: 3 }).map((tables) =>
    tables
      .map(([start, rows]) => {
        const inner = start.replaceAll(/[^>]/g, ' ').replace(/^ {6}$/, '    ')
        return lines(...rows.map((text, index) => (index === 0 ? start : inner) + text))
      })
      .join('\ntext\n\n'),
  )

  const treeTable = fc
    .array(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) => table([], ...rows.map((cells) => cells.map((text) => text.replaceAll(/[\t\n\r]/g, '').trim()))))

  it('should give the same text when run twice', () => {
    fc.assert(
      fc.property(document, (text) => {
        // a text that remark-stringify itself changes each time says nothing about tables
        const once = tidy(text)
        fc.pre(withoutPlugin(withoutPlugin(text)) === withoutPlugin(text))
        expect(tidy(once)).toBe(once)
      }),
      runs(RUNS),
    )
  })

  it('should keep cells and alignment, except surplus empty cells', () => {
    fc.assert(
      fc.property(document, (text) => {
        fc.pre(JSON.stringify(tablesOf(withoutPlugin(text))) === JSON.stringify(tablesOf(text)))
        const kept = tablesOf(text) as Table[]
        for (const { align, children } of kept) {
          for (const { children: cells } of children) {
            while (cells.length > (align?.length ?? 0) && cells.at(-1)?.children.length === 0) cells.pop()
          }
        }
        expect(tablesOf(tidy(text))).toEqual(kept)
      }),
      runs(RUNS),
    )
  })

  it('should render the same where remark-stringify does, with any options', () => {
    fc.assert(
      fc.property(document, (text) => {
        const html = toHtml(text)
        fc.pre(toHtml(withoutPlugin(text)) === html)
        for (const options of [{}, { repairColumns: true }, { capColumns: true }]) {
          expect(toHtml(tidy(text, options))).toBe(html)
        }
      }),
      runs(RUNS),
    )
  })

  it('should render the same in cmark-gfm where remark-stringify does', () => {
    const html = (text: string) => cmark.convert(text)
    fc.assert(
      fc.property(document, (text) => {
        fc.pre(html(withoutPlugin(text)) === html(text))
        expect(html(tidy(text))).toBe(html(text))
      }),
      runs(RUNS),
    )
  })

  it('should write any tree so that its cells are read again', () => {
    fc.assert(
      fc.property(treeTable, (written) => {
        const [read] = tablesOf(stringify(written)) as Table[]
        const texts = ({ children }: Table) =>
          children.map((cells) => cells.children.map((content) => JSON.stringify(content.children)))
        const expected = texts(written)
        const columns = Math.max(...expected.map((cells) => cells.length))
        while (expected[0] && expected[0].length < columns) expected[0].push('[]')
        expect(read && texts(read)).toEqual(expected)
      }),
      runs(RUNS),
    )
  })
})

describe('the size of what remarkTidyTables writes', () => {
  it('should not grow with the longest cell', () => {
    const rows = Array.from(
      { length: 200 },
      (_, index) => `| ${index} | ${index === 99 ? 'long '.repeat(2250) : 'short'} |`,
    )
    const text = lines('| number | text |', '|---|---|', ...rows)
    expect(withoutPlugin(text).length).toBeGreaterThan(100 * text.length)
    expect(tidy(text).length).toBeLessThanOrEqual(1.05 * text.length)
  })

  it('should tidy 100,000 spaces, backslashes and pipes in a cell', () => {
    const cells = [' ', '\\', '|', ' \\'].map((unit) => `a${unit.repeat(100_000)}b`)
    const written = table(
      null,
      cells.map((value): PhrasingContent[] => [{ type: 'html', value }]),
    )
    // a reader that tries again at each of them would take longer than a test may
    expect(stringify(written).length).toBeGreaterThan(400_000)
  })
})
