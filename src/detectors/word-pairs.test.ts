import { expect, it } from 'vitest'
import { wordPairs } from './word-pairs.ts'

it.each([
  ['nobody knew what to do', 2],
  ['alpha, beta; gamma delta', 2],
  ['[alpha] [beta] (gamma)', 0],
  ['a b c', 0],
  ['两个人走在路上', 1],
  ['वह के लिए', 1],
])('should count the pairs of words of %j', (text, pairs) => {
  expect(wordPairs(text)).toBe(pairs)
})
