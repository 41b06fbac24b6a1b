import { describe, expect, it } from 'vitest'
import { createGuardWith } from '../../core/guard.ts'
import type { Advice, Finding, Format, Step } from '../../core/types.ts'
import { separatorRun } from './separator-run.ts'

const ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

type Options = Parameters<typeof separatorRun>[0]

/** Pushes each chunk to a guard with this detector alone. */
function stepsOf(chunks: readonly string[], options?: Options, format: Format = 'markdown'): Step[] {
  const guard = createGuardWith({ detectors: [separatorRun(options)], format, advise: () => ADVICE })
  return [...chunks.map((chunk) => guard.push(chunk)), guard.end()]
}

function findingsOf(text: string, options?: Options, format?: Format): Finding[] {
  return stepsOf([text], options, format).flatMap(({ findings }) => findings)
}

function outputOf(text: string, options?: Options, format?: Format): string {
  return stepsOf([text], options, format)
    .map((step) => step.text)
    .join('')
}

const HEADER = '| a | b |\n|'

describe('a delimiter cell', () => {
  const options = { hyphens: 128, limit: 600 }

  it('should be a defect at the first unit more than may be', () => {
    expect(findingsOf(`${HEADER}${'-'.repeat(128)}`, options)).toEqual([])
    expect(findingsOf(`${HEADER}${'-'.repeat(129)}`, options)).toMatchObject([
      { detector: 'separator-run', level: 'defect', start: 11, at: 140, of: '-', times: 129 },
    ])
  })

  it('should hold back what may have to go, until the cell ends', () => {
    const [first, second] = stepsOf([`${HEADER}${'-'.repeat(100)}`, '|'], options)
    expect(first?.text.length).toBeLessThan(HEADER.length + 70)
    expect(`${first?.text}${second?.text}`).toBe(`${HEADER}${'-'.repeat(100)}|`)
  })

  it('should leave out what is too much, and go on', () => {
    const output = outputOf(`${HEADER}${'-'.repeat(300)}|---|\n| 1 | 2 |\n`, options)
    expect(output).toMatch(/^\| a \| b \|\n\|-{3,128}\|---\|\n\| 1 \| 2 \|\n$/)
  })

  it('should be beyond repair past the limit', () => {
    const findings = findingsOf(`${HEADER}${'-'.repeat(2000)}`, options)
    expect(findings.map(({ level, start }) => [level, start])).toEqual([
      ['defect', 11],
      ['limit', 11],
    ])
  })
})

describe('delimiter columns', () => {
  it('should be a defect when there are more than the header and the option allow', () => {
    const options = { columns: 30, limit: 5000 }
    const columns = (count: number) => findingsOf(`| a | b |\n${'|---'.repeat(count)}|\n`, options)
    expect(columns(31)).toEqual([])
    expect(columns(60)).toMatchObject([{ level: 'defect', start: 10, of: '|---' }])
  })

  it('should be as many as the header has, however many', () => {
    const text = `${'| a '.repeat(60)}|\n${'|---'.repeat(60)}|\n`
    expect(outputOf(text, { columns: 1 })).toBe(text)
  })
})

describe('elsewhere', () => {
  it.each([
    ['a rule', `text\n${'-'.repeat(1000)}\n`],
    ['hyphens in a fence', `\`\`\`\n|${'-'.repeat(1000)}\n`],
    ['other characters in a table', `| a |\n|${'='.repeat(1000)}\n`],
  ])('should leave %s alone', (_, text) => {
    expect(findingsOf(text, { hyphens: 128 })).toEqual([])
  })

  it('should watch rows in plain text, too', () => {
    expect(findingsOf(`${HEADER}${'-'.repeat(300)}`, { hyphens: 128 }, 'plain')).toHaveLength(1)
  })
})

describe('options', () => {
  it('should be refused when they do not exist', () => {
    expect(() => separatorRun({ hyphen: 3 } as Options)).toThrow(
      new TypeError(
        'Cannot use "hyphen" as `detectors[\'separator-run\']`: expected an option: keep, hyphens, columns, limit.',
      ),
    )
  })
})

it('should point to pathology 1', () => {
  expect(separatorRun().pathology('table')).toBe(1)
})
