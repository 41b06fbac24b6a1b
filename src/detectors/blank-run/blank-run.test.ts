import { describe, expect, it } from 'vitest'
import { createGuardWith } from '../../core/guard.ts'
import type { Advice, Finding, Format, Step } from '../../core/types.ts'
import { blankRun } from './blank-run.ts'

const ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

type Options = Parameters<typeof blankRun>[0]

/** Pushes each chunk to a guard with this detector alone. */
function stepsOf(chunks: readonly string[], options?: Options, format: Format = 'markdown'): Step[] {
  const guard = createGuardWith({ detectors: [blankRun(options)], format, advise: () => ADVICE })
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

describe('blank lines', () => {
  const options = { lines: 4, lineLimit: 20 }

  it('should be a defect at the first line more than may be', () => {
    expect(findingsOf(`text\n${'\n'.repeat(4)}`, options)).toEqual([])
    expect(findingsOf(`text\n${'\n'.repeat(5)}`, options)).toMatchObject([
      { detector: 'blank-run', level: 'defect', start: 5, at: 10, of: '\n', times: 5 },
    ])
  })

  it('should leave at once as long as they may stay', () => {
    expect(stepsOf([`text\n${'\n'.repeat(4)}`], options)[0]?.text).toBe(`text\n${'\n'.repeat(4)}`)
  })

  it('should be cut to as many as may be', () => {
    expect(outputOf(`one\n${'\n'.repeat(9)}two`, options)).toBe(`one\n${'\n'.repeat(4)}two`)
  })

  it('should be counted whatever white space is in them, and whatever ends them', () => {
    expect(outputOf(`one\n\n \n\t\n\r\n  \n\n\ntwo`, options)).toBe('one\n\n \n\t\n\r\ntwo')
  })

  it('should be beyond repair once so many lines were cut', () => {
    expect(findingsOf('\n'.repeat(40), options).map(({ level, at }) => [level, at])).toEqual([
      ['defect', 5],
      ['limit', 24],
    ])
  })

  it('should not be cut in a fence, and stop it past a limit of its own', () => {
    const fence = (lines: number) => `\`\`\`\nx\n${'\n'.repeat(lines)}`
    expect(findingsOf(fence(16), { ...options, fenceLines: 16 })).toEqual([])
    expect(findingsOf(fence(17), { ...options, fenceLines: 16 })).toMatchObject([{ level: 'limit', start: 6 }])
  })
})

describe('white space in a line', () => {
  const options = { spaces: 128, limit: 600, fenceSpaces: 192 }

  it('should be a defect at the first unit more than may be', () => {
    expect(findingsOf(`text${' '.repeat(128)}`, options)).toEqual([])
    expect(findingsOf(`text${' '.repeat(129)}`, options)).toMatchObject([
      { level: 'defect', start: 4, at: 133, of: ' ', times: 129 },
    ])
  })

  it('should be cut to as much as may be', () => {
    expect(outputOf(`one${' '.repeat(400)}two`, options)).toBe(`one${' '.repeat(128)}two`)
  })

  it('should not be looked at in JSON, which has a detector of its own', () => {
    expect(findingsOf(`{"a": 1,${'\t'.repeat(1000)}"b": 2}`, options, 'json')).toEqual([])
  })

  it('should not be cut in a fence, and stop it past a limit of its own', () => {
    const fence = (spaces: number) => `\`\`\`\nx${' '.repeat(spaces)}`
    expect(findingsOf(fence(192), options)).toEqual([])
    expect(findingsOf(fence(193), options)).toMatchObject([{ level: 'limit', start: 5, at: 198 }])
  })

  it('should not be looked at in tables, which have a detector of their own', () => {
    expect(findingsOf(`| a ${' '.repeat(1000)}|`, options)).toEqual([])
  })
})

describe('options', () => {
  it('should be refused when they are no numbers', () => {
    expect(() => blankRun({ lines: Number.NaN })).toThrow(
      new TypeError("Cannot use NaN as `detectors['blank-run'].lines`: expected a number of at least 0."),
    )
  })
})

it('should point to pathology 6', () => {
  expect(blankRun().pathology('prose')).toBe(6)
})
