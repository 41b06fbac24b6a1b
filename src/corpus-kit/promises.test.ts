import { expect, it } from 'vitest'
import { mustBeClean, namedDetector } from './promises.ts'
import type { CorpusCase } from './types.ts'

const at = (file: string, section?: string) => ({ file, section }) as CorpusCase

it('should promise that clean cases and near misses are never stopped', () => {
  expect(mustBeClean(at('corpus/clean/prose/prose.md', 'Prose'))).toBe(true)
  expect(mustBeClean(at('src/detectors/char-flood/char-flood.md', 'Near misses'))).toBe(true)
  expect(mustBeClean(at('src/detectors/char-flood/char-flood.md', 'Defects'))).toBe(false)
  expect(mustBeClean(at('corpus/defects/char-flood/punctuation.md', 'Punctuation'))).toBe(false)
})

it('should promise that a defect is found by the detector whose folder it stands in', () => {
  expect(namedDetector(at('corpus/defects/char-flood/punctuation.md', 'Punctuation'))).toBe('char-flood')
  expect(namedDetector(at('src/detectors/char-flood/char-flood.md', 'Defects'))).toBe('char-flood')
  expect(namedDetector(at('src/detectors/char-flood/char-flood.md', 'Near misses'))).toBeUndefined()
  expect(namedDetector(at('corpus/clean/prose/prose.md', 'Prose'))).toBeUndefined()
})
