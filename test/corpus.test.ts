import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCorpusFiles } from '../src/corpus-kit/find-corpus-files.ts'
import { parseCorpus } from '../src/corpus-kit/parse-corpus.ts'
import { mustBeClean, namedDetector } from '../src/corpus-kit/promises.ts'
import { runCase } from '../src/corpus-kit/run-case.ts'

const ROOT = join(import.meta.dirname, '..')
const SEED = Number(process.env['CORPUS_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

const files = ['src/detectors', 'corpus'].flatMap((directory) => findCorpusFiles(join(ROOT, directory)))
const cases = files.flatMap((file) => parseCorpus(readFileSync(file, 'utf8'), relative(ROOT, file).replaceAll('\\', '/')))

describe(`the corpus, under CORPUS_SEED=${SEED}`, () => {
  it.each(cases.map((corpusCase) => [`${corpusCase.file} > ${corpusCase.name}`, corpusCase] as const))('%s', (_, corpusCase) => {
    const { failures } = runCase(corpusCase, { seed: SEED })
    expect(failures.map(({ message }) => message).join('\n\n')).toBe('')
  })
})

describe('the expectations of the corpus', () => {
  it('should contain no stop in clean cases and near misses', () => {
    const stopped = cases.filter((corpusCase) => mustBeClean(corpusCase) && corpusCase.findings.some((finding) => /(?:abort|regenerate)$/.test(finding)))
    expect(stopped.map(({ file, line }) => `${file}:${line}`)).toEqual([])
  })

  it('should contain a finding of the detector that a defect stands under', () => {
    const missed = cases.filter((corpusCase) => {
      const detector = namedDetector(corpusCase)
      return detector !== undefined && !corpusCase.findings.some((finding) => finding.startsWith(`${detector} `))
    })
    expect(missed.map(({ file, line }) => `${file}:${line}`)).toEqual([])
  })
})
