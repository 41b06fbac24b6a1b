import { describe, expect, it } from 'vitest'
import { createGuardWith } from '../../core/guard.ts'
import type { Advice, Finding, Format, Step } from '../../core/types.ts'
import { cellPadding } from './cell-padding.ts'

const ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

type Options = Parameters<typeof cellPadding>[0]

/** Pushes each chunk to a guard with this detector alone. */
function stepsOf(chunks: readonly string[], options?: Options, format: Format = 'markdown'): Step[] {
  const guard = createGuardWith({ detectors: [cellPadding(options)], format, advise: () => ADVICE })
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

const ROW = '| a | b |\n|---|---|\n| c'

describe('padding in a cell', () => {
  const options = { most: 128, limit: 600 }

  it('should be a defect at the first unit more than may be', () => {
    expect(findingsOf(`${ROW}${' '.repeat(128)}`, options)).toEqual([])
    expect(findingsOf(`${ROW}${' '.repeat(129)}`, options)).toMatchObject([
      { detector: 'cell-padding', level: 'defect', start: 23, at: 152, of: ' ', times: 129 },
    ])
  })

  it('should not be held as long as it is no defect', () => {
    const text = `${ROW}${' '.repeat(128)}`
    expect(stepsOf([text], options)[0]?.text).toBe(text)
  })

  it('should leave out what is too much, and go on', () => {
    const output = outputOf(`${ROW}${' '.repeat(400)}| d |\n`, options)
    expect(output).toMatch(/^\| a \| b \|\n\|---\|---\|\n\| c {1,128}\| d \|\n$/)
  })

  it.each(['&nbsp;', '<br>', '.', '\u00a0', ' .'])('should be whole copies of %j that stay', (copy) => {
    const output = outputOf(`${ROW} x${copy.repeat(100)}|\n`, options)
    const left = output.slice(ROW.length + 2, -2)
    expect(left).toBe(copy.repeat(left.length / copy.length))
    expect(left.length).toBeLessThan(150)
  })

  it('should be beyond repair past the limit', () => {
    const levels = findingsOf(`${ROW}${' '.repeat(2000)}`, options).map(({ level, start }) => [level, start])
    expect(levels).toEqual([
      ['defect', 23],
      ['limit', 23],
    ])
  })
})

describe('elsewhere', () => {
  it.each([
    ['spaces in prose', `text${' '.repeat(1000)}text`],
    ['dots in prose', `Chapter ${'.'.repeat(1000)} 3`],
    ['letters in a cell', `${ROW}${'c'.repeat(1000)}|`],
    ['hyphens in a cell', `${ROW}${'-'.repeat(1000)}|`],
  ])('should leave %s alone', (_, text) => {
    expect(findingsOf(text, { most: 128 })).toEqual([])
  })
})

describe('options', () => {
  it('should be refused when they are of the wrong type', () => {
    expect(() => cellPadding({ most: '64' } as unknown as Options)).toThrow(
      new TypeError('Cannot use "64" as `detectors[\'cell-padding\'].most`: expected a number of at least 0.'),
    )
  })
})

it('should point to pathology 2', () => {
  expect(cellPadding().pathology('table')).toBe(2)
})
