import { describe, expect, it } from 'vitest'
import { parseCorpus } from './parse-corpus.ts'
import { runCase } from './run-case.ts'
import { updateCorpus } from './update-corpus.ts'

const FENCE = '`'.repeat(32)
const caseOf = (body: string, options = ''): string => `${FENCE} case${options}\n${body}\n${FENCE}\n`

describe('updateCorpus', () => {
  const source = `Text «untouched» →\n\n# One\n${caseOf('x «?!×4000»\n.\n.')}\nmore\n\n# Two\n${caseOf('fine «-×3»\n.\nwrong\nwrong\n.\nchar-flood limit 1:1 abort')}the end`

  it('should write what is found, so that all cases hold', () => {
    const updated = updateCorpus(source, 'some.md')
    expect(updated.changed.map(({ name }) => name)).toEqual(['One', 'Two'])
    for (const corpusCase of parseCorpus(updated.source, 'some.md')) expect(runCase(corpusCase).failures).toEqual([])
  })

  it('should leave everything but outputs and findings as it is', () => {
    const updated = updateCorpus(source, 'some.md').source
    expect(updated.slice(0, updated.indexOf('.\n'))).toBe(source.slice(0, source.indexOf('.\n')))
    expect(updated.endsWith(`\nmore\n\n# Two\n${caseOf('fine «-×3»\n.\n.')}the end`)).toBe(true)
  })

  it('should change nothing the second time', () => {
    const once = updateCorpus(source, 'some.md').source
    expect(updateCorpus(once, 'some.md')).toEqual({ source: once, changed: [], refused: [] })
  })

  it('should leave the notation of an output that is right as its author wrote it', () => {
    const kept = `# T\n${caseOf('a⟨U+0062⟩c\n.\n«abc×1»\n.')}`
    expect(updateCorpus(kept, 'some.md').source).toBe(kept)
  })

  it('should keep the line ends of the file', () => {
    const updated = updateCorpus(source.replaceAll('\n', '\r\n'), 'some.md').source
    expect(updated.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('should not make a stop the expectation of a clean case', () => {
    const updated = updateCorpus(source, 'some.md', { isClean: ({ name }) => name === 'One' })
    expect(updated.refused.map(({ name }) => name)).toEqual(['One'])
    expect(updated.source).toContain(caseOf('x «?!×4000»\n.\n.'))
  })
})
