import { describe, expect, it } from 'vitest'
import { charFlood } from '../detectors/char-flood/char-flood.ts'
import { parseCorpus } from './parse-corpus.ts'
import { runCase } from './run-case.ts'
import type { CorpusCase } from './types.ts'

const FENCE = '`'.repeat(32)

function read(body: string, options = ''): CorpusCase {
  return parseCorpus(`# T\n${FENCE} case${options}\n${body}\n${FENCE}\n`, 'some.md')[0] as CorpusCase
}

describe('runCase', () => {
  it('should hold for a text without defects', () => {
    expect(runCase(read('Nothing wrong here.\n.\n.'), { seed: 7 })).toEqual({
      output: 'Nothing wrong here.\n',
      findings: [],
      seed: 7,
      failures: [],
    })
  })

  it('should say what it found in place of what was expected', () => {
    const { findings, failures } = runCase(read('x «?!×4000»\n.\n.'))
    expect(findings.at(-1)).toBe('char-flood limit 1:3 regenerate')
    expect(failures.map(({ what }) => what)).toEqual(['output', 'findings'])
    expect(failures[0]?.message).toContain('some.md:2: T: output differs.\nexpected:\nx «?!×4000»\nactual:\n')
  })

  it('should tell the action that the policy of the case decides on', () => {
    const { findings } = runCase(read('x «?!×4000»\n.\n.', ' policy.char-flood=report'))
    expect(findings).toEqual(['char-flood soft 1:3 report', 'char-flood limit 1:3 report'])
  })

  it('should leave out what the policy ignores', () => {
    expect(runCase(read('x «?!×4000»\n.\n.', ' policy.char-flood=ignore')).failures).toEqual([])
  })

  it('should let only the chosen detector watch', () => {
    expect(runCase(read('x «?!×4000»\n.\n.', ' only=blank-run')).failures).toEqual([])
  })

  it('should run the detectors of the caller', () => {
    expect(
      runCase(read('x «?!×4000»\n.\n.'), {
        detectors: [charFlood({ limit: { ...charFlood.definition.defaults.limit, prose: 100_000 }, soft: 100_000 })],
      }).findings,
    ).toEqual([])
  })

  it('should leave tables alone where the case says so', () => {
    expect(runCase(read('|a|\n|-|\n.\n.', ' tables=false')).failures).toEqual([])
    expect(runCase(read('|a|\n|-|\n.\n| a |\n|---|\n.')).failures).toEqual([])
  })

  it('should give the detectors the options of the case, and those of the caller before them', () => {
    const options = ' detectors.char-flood.soft=100000 detectors.char-flood.limit.prose=100000'
    const corpusCase = read('x «?!×4000»\n.\n.', options)
    expect(runCase(corpusCase).findings).toEqual([])
    expect(runCase(corpusCase, { detectors: { 'char-flood': {} } }).findings).toHaveLength(2)
  })

  it('should refuse options of detectors beside a list of them', () => {
    const corpusCase = read('a\n.\n.', ' detectors.char-flood.soft=100')
    expect(() => runCase(corpusCase, { detectors: [charFlood()] })).toThrow(
      'some.md:2: Cannot use options of detectors with a list of them',
    )
  })

  it.each([
    ['tables=maybe', 'some.md:2: Cannot use "maybe" as `tables`'],
    ['tables.capColumns=yes', 'some.md:2: Cannot use "yes" as `tables.capColumns`'],
    ['tables.wide=true', 'some.md:2: Cannot use "wide" as `tables`'],
    ['detectors.nothing.cap=true', 'some.md:2: Cannot use "nothing" as `detectors`'],
    ['detectors.cell-padding.cap=yes', 'some.md:2: Cannot use "yes" as'],
    ['format=html', 'some.md:2: Cannot use "html" as `format`'],
    ['maxHold=much', 'some.md:2: Cannot use NaN as `maxHold`'],
    ['only=nothing', 'some.md:2: Cannot use "nothing" as `only`: expected one of separator-run'],
    ['policy.nothing=report', 'some.md:2: Cannot use "nothing" as `policy`'],
  ])('should name file and line of the option %s', (option, message) => {
    expect(() => runCase(read('a\n.\n.', ` ${option}`))).toThrow(message)
  })
})
