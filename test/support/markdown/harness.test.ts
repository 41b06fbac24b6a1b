import fc from 'fast-check'
import { micromark } from 'micromark'
import { frontmatter, frontmatterHtml } from 'micromark-extension-frontmatter'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.ts'
import { debianDifferences, renderDebianCmark } from './debian-cmark.ts'
import { differences, judges } from './differences.ts'
import { markdownDocument } from './documents.ts'
import { foundDocuments } from './found-documents.ts'
import { splitFrontMatter } from './front-matter.ts'
import { RENDERERS } from './renderers.ts'
import { markdownSoup } from './soup.ts'
import { specExamples } from './spec-examples.ts'

const ALL = ['micromark', 'cmark-gfm', 'markdown-it', 'marked']

const UNTIDY = ['# h', '', '|  a   | b|', '|:-----|:-----------:|', '|1|  `x`  |', '| \\| | 2 |', '', 'text'].join('\n')
const TIDY = ['# h', '', '| a | b |', '|:--|:-:|', '| 1 | `x` |', '| \\| | 2 |', '', 'text'].join('\n')

/** The share of documents in which micromark sees a table. */
function shareOfTables(documents: readonly string[]): number {
  return documents.filter((text) => RENDERERS.micromark(text)?.includes('<table>')).length / documents.length
}

describe('differences', () => {
  it('should be silent on a table that was tidied by hand', () => {
    expect([...judges(UNTIDY).keys()]).toEqual(ALL)
    expect(differences(UNTIDY, TIDY)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['a changed cell', '| 1 |', '| 2 |'],
    ['a lost cell', '| 1 | `x` |', '| 1 |'],
    ['a broken table', '|:--|:-:|', '|:--|:-:|---|'],
    ['a dropped alignment', '|:--|:-:|', '|---|:-:|'],
    ['a row that became two', '| 1 | `x` |', '| 1 |\n| `x` |'],
    ['a lost blank line', '|\n\ntext', '|\ntext'],
    ['a space in code', '`x`', '`x y`'],
    ['an escape that was lost', '\\|', '|'],
    ['text elsewhere', '# h', '# g'],
  ])('should find %s', (_, from, to) => {
    const broken = TIDY.replace(from, to)
    expect(broken).not.toBe(TIDY)
    expect(differences(UNTIDY, broken)).toEqual(ALL)
  })

  it('should find white space that is not trimmed from cells', () => {
    const table = '|a|\n|-|\n|\u00a0x|\n'
    expect(differences(table, table.replace('\u00a0', ''))).toContain('micromark')
  })

  it('should find what no HTML shows: front matter and a BOM', () => {
    const front = '---\na:  b\n---\n'
    expect(differences(front + UNTIDY, front + TIDY)).toEqual([])
    expect(differences(front + UNTIDY, front.replace('  ', ' ') + TIDY)).toEqual(['front matter'])
    expect(differences(`\ufeff${UNTIDY}`, TIDY)).toEqual(['front matter'])
  })

  it('should not ask markdown-it and marked where they see another document than GFM', () => {
    const call = 'x[^1]\n\n[^1]: |a|b|\n    |-|-|\n    |1|2|\n'
    expect([...judges(call).keys()]).not.toContain('marked')
    expect(differences(call, call.replace('|1|', '|3|'))).toContain('micromark')
  })

  it.each([
    ['collapses all white space', (text: string) => text.replace(/[ \t]+/g, ' ')],
    ['tidies rows inside code', (text: string) => text.replace(/\| +/g, '| ')],
    ['shortens every run of hyphens', (text: string) => text.replace(/-{4,}/g, '---')],
    ['drops empty cells at the end', (text: string) => text.replace(/\|[ \t]*\|[ \t]*$/gm, '|')],
    ['puts a space before every pipe', (text: string) => text.replace(/(\S)\|/g, '$1 |')],
  ])('should catch by random documents a normaliser that %s', (_, normalise) => {
    const documents = fc.sample(markdownDocument, runs(300))
    expect(documents.some((text) => differences(text, normalise(text)).length > 0)).toBe(true)
  })
})

describe('the renderers', () => {
  it('should render any document, and the same document the same way again', () => {
    fc.assert(
      fc.property(fc.oneof(markdownDocument, markdownSoup), (text) => {
        for (const render of Object.values(RENDERERS)) expect(render(text)).toBe(render(text))
      }),
      runs(150),
    )
  })

  it.each(['a\0b', '\ud800', 'a\udc00', '\ud83d\ude00'])('should keep the pipes beside %j', (cell) => {
    for (const render of Object.values(RENDERERS)) expect(render(`|a|b|\n|-|-|\n|${cell}|x|\n`)).toContain('x</td>')
  })

  it('should give up on what does not fit into the heap of cmark-gfm, and go on', () => {
    const long = `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(60_000)}`
    expect(RENDERERS['cmark-gfm'](long)).toBeUndefined()
    expect(RENDERERS['cmark-gfm']('a'.repeat(2_000_000))).toBeUndefined()
    expect(RENDERERS['cmark-gfm']('*a*')).toBe('<p><em>a</em></p>\n')
  })

  it('should leave no listener of cmark-gfm on the process', () => {
    const ends = (listener: unknown) => /process\["exit"\]\(1\)/.test(String(listener))
    expect(process.listeners('unhandledRejection').filter(ends)).toEqual([])
  })

  it('should take off the front matter that micromark takes off', () => {
    const extensions = [frontmatter(), gfm()]
    const htmlExtensions = [frontmatterHtml(), gfmHtml()]
    const withExtension = (text: string) => micromark(text, { extensions, htmlExtensions, allowDangerousHtml: true })
    // the ending that micromark writes is the first one that it reads
    const withoutEndings = (html: string | undefined) => html?.replace(/\r\n?/g, '\n')
    fc.assert(
      fc.property(
        fc.constantFrom('---\na\n---\n', '--- \r\n---\t\r\n', '---\r\r---\r', ''),
        markdownDocument,
        (front, text) => {
          const whole = front + text
          fc.pre(splitFrontMatter(whole).frontMatter.includes('---'))
          expect(withoutEndings(RENDERERS.micromark(whole))).toBe(withoutEndings(withExtension(whole)))
        },
      ),
      runs(100),
    )
  })

  it("should find by Debian's cmark-gfm what the old one cannot see", ({ skip }) => {
    const [before, after] = ['text\n| a |\n|-|\n', 'text\n|b|\n|-|\n']
    expect([...judges(before).keys()]).not.toContain('cmark-gfm')
    const found =
      debianDifferences([
        [UNTIDY, TIDY],
        [before, after],
      ]) ?? skip('cmark-gfm is not installed')
    expect(found).toEqual([[before, after]])
  })

  it("should agree with Debian's cmark-gfm on what is a table below a line of text", ({ skip }) => {
    const [html, ...others] =
      renderDebianCmark(['text\n|a|\n|-|\n', '<!--', '\0']) ?? skip('cmark-gfm is not installed')
    expect(html).toContain('<table>')
    expect(RENDERERS.micromark('text\n|a|\n|-|\n')).toContain('<table>')
    expect(others).toEqual(['<!--\n', '<p>\ufffd</p>\n'])
  })
})

describe('the random documents', () => {
  it('should hold a table in at least half of the documents, and in a sixth of the soups', () => {
    expect(shareOfTables(fc.sample(markdownDocument, runs(500)))).toBeGreaterThan(0.5)
    expect(shareOfTables(fc.sample(markdownSoup, runs(500)))).toBeGreaterThan(0.15)
  })

  it('should shrink to a small document', () => {
    const { counterexample } = fc.check(
      fc.property(markdownDocument, (text) => !/<td>\\\|/.test(RENDERERS.micromark(text) ?? '')),
      { ...runs(20_000), seed: 1 },
    )
    expect(counterexample?.[0].length ?? 0).toBeLessThan(60)
  })
})

describe('the other documents', () => {
  it('should include the examples of the specifications', async ({ skip }) => {
    const examples = await specExamples()
    if (examples.length === 0) skip('there are neither evidence nor packages with examples')
    expect(examples.length).toBeGreaterThan(600)
    expect(examples.every(({ markdown }) => markdown !== '')).toBe(true)
  })

  it('should include some that were found, each under a name of its own', () => {
    const found = [...foundDocuments()]
    expect(found.length).toBeGreaterThan(50)
    expect(new Set(found.map(({ name }) => name)).size).toBe(found.length)
  })
})
