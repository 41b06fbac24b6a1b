import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from './runs.ts'
import { splitAtTokens } from './split-at-tokens.ts'
import { messyText } from './texts.ts'

describe('splitAtTokens', () => {
  it('should make words of words, and one chunk of many hyphens', () => {
    expect(splitAtTokens('The river is green.')).toEqual(['The', ' river', ' is', ' green', '.'])
    expect(splitAtTokens(`|${'-'.repeat(64)}|`)).toEqual(['|', '-'.repeat(64), '|'])
  })

  it('should pass a character on with the token that completes it', () => {
    expect(splitAtTokens('😀!')).toEqual(['', '😀', '!'])
  })

  it('should keep every unit, half pairs and byte order marks included', () => {
    fc.assert(
      fc.property(fc.oneof(messyText, fc.string({ unit: 'binary' })), (text) => {
        expect(splitAtTokens(text).join('')).toBe(text)
      }),
      runs(100),
    )
  })
})
