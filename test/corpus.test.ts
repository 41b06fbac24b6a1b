import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCorpusFiles } from '../src/corpus-kit/find-corpus-files.ts'
import { parseCorpus } from '../src/corpus-kit/parse-corpus.ts'
import { mustBeClean, namedDetector } from '../src/corpus-kit/promises.ts'
import { runCase } from '../src/corpus-kit/run-case.ts'
import { REGISTRY } from '../src/detectors/index.ts'

const ROOT = join(import.meta.dirname, '..')
const SEED = Number(process.env.CORPUS_SEED ?? Math.floor(Math.random() * 2 ** 31))

const files = ['src/detectors', 'corpus'].flatMap((directory) => findCorpusFiles(join(ROOT, directory)))
const cases = files.flatMap((file) =>
  parseCorpus(readFileSync(file, 'utf8'), relative(ROOT, file).replaceAll('\\', '/')),
)

describe(`the corpus, under CORPUS_SEED=${SEED}`, () => {
  it.each(cases.map((corpusCase) => [`${corpusCase.file} > ${corpusCase.name}`, corpusCase] as const))(
    '%s',
    (_, corpusCase) => {
      const { failures } = runCase(corpusCase, { seed: SEED })
      expect(failures.map(({ message }) => message).join('\n\n')).toBe('')
    },
  )
})

describe('the expectations of the corpus', () => {
  it('should contain no stop in clean cases and near misses', () => {
    const stopped = cases.filter(
      (corpusCase) =>
        mustBeClean(corpusCase) && corpusCase.findings.some((finding) => /(?:abort|regenerate)$/.test(finding)),
    )
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

describe('the documents of the detectors', () => {
  it.each(Object.entries(REGISTRY))('should list the options of %s with their defaults', (name, { definition }) => {
    const document = readFileSync(join(ROOT, 'src/detectors', name, `${name}.md`), 'utf8')
    const rows = Array.from(document.matchAll(/^\| `([\w.-]+)` \| ([^|]+?) \|/gm), ([, option, value]) => [
      option,
      value,
    ])
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(optionsOf(definition.defaults)))
  })

  it.each(Object.keys(REGISTRY))('should hold two defects and three near misses of %s at least', (name) => {
    const count = (section: string) =>
      cases.filter(
        (corpusCase) => corpusCase.file === `src/detectors/${name}/${name}.md` && corpusCase.section === section,
      ).length
    expect(count('Defects')).toBeGreaterThanOrEqual(2)
    expect(count('Near misses')).toBeGreaterThanOrEqual(3)
  })
})

/** Options as the documents name them: `limit.prose`. */
function optionsOf(defaults: object, prefix = ''): [string, string][] {
  return Object.entries(defaults).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? optionsOf(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)] as [string, string]],
  )
}
