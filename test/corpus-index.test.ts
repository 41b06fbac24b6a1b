import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCorpus } from '../src/corpus-kit/parse-corpus.ts'
import { mustBeClean, namedDetector } from '../src/corpus-kit/promises.ts'
import type { CorpusCase } from '../src/corpus-kit/types.ts'
import { corpusIndex, type IndexedShape } from './support/corpus-index.ts'

const ROOT = join(import.meta.dirname, '..')
const README = readFileSync(join(ROOT, 'corpus/README.md'), 'utf8')

/** Rows of the two tables: who takes one away has to say so here. */
const MUST_PASS = 19
const LET_THROUGH = 8

function casesOf({ cases }: IndexedShape): (CorpusCase | string)[] {
  return cases.map(({ file, name }) => {
    const found = parseCorpus(readFileSync(join(ROOT, file), 'utf8'), file).find((one) => one.name === name)
    return found ?? `no case "${name}" in ${file}`
  })
}

const numbers = (shapes: readonly IndexedShape[]): number[] => shapes.map(({ number }) => number)
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)
const title = ({ number, shape }: IndexedShape): string => `${number}: ${shape}`

describe('the shapes that must pass', () => {
  const shapes = corpusIndex(README, 'Shapes that must pass')

  it('should all be in the table of corpus/README.md', () => {
    expect(numbers(shapes)).toEqual(upTo(MUST_PASS))
  })

  it.each(shapes.map((shape) => [title(shape), shape] as const))('should have clean cases: %s', (_, shape) => {
    const cases = casesOf(shape)
    expect(cases.length).toBeGreaterThan(0)
    expect(cases.filter((found) => typeof found === 'string' || !mustBeClean(found))).toEqual([])
  })
})

describe('the shapes that others let through', () => {
  const shapes = corpusIndex(README, 'Shapes that others let through')

  it('should all be in the table of corpus/README.md', () => {
    expect(numbers(shapes)).toEqual(upTo(LET_THROUGH))
  })

  it.each(shapes.map((shape) => [title(shape), shape] as const))('should have defects: %s', (_, shape) => {
    const cases = casesOf(shape)
    expect(cases.length).toBeGreaterThan(0)
    // that the detector finds something in each is a promise of the whole corpus
    expect(cases.filter((found) => typeof found === 'string' || namedDetector(found) === undefined)).toEqual([])
  })
})
