import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, createGuard, type Format } from '../../src/index.ts'
import { jsonSoup } from '../support/json-soup.ts'
import { runGuard } from '../support/run-guard.ts'
import { runs } from '../support/runs.ts'
import { messyText, sentence, split, splitting } from '../support/texts.ts'

/** Text in which nothing repeats: every paragraph has a number in words that no other has. */
const distinctText = fc
  .array(
    fc.tuple(sentence, fc.constantFrom('\n', '\n\n', ' ', '\r\n', '\n- ', '\n> ', '\n```\n', '\n| a ', '|\n', ' 😀 ')),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((parts) => parts.map(([words, between], index) => `${spell(index)} ${words}${between}`).join(''))

function spell(number: number): string {
  return [...String(number * 7919)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}

describe('law 2: clean stays clean', () => {
  it('should pass text without repetition byte for byte and without a finding', () => {
    fc.assert(
      fc.property(distinctText, splitting, (text, sizes) => {
        const outcome = runGuard(createGuard(), split(text, sizes))
        expect(outcome.text).toBe(text)
        expect(outcome.findings).toEqual([])
        expect(clean(text).text).toBe(text)
      }),
      runs(300),
    )
  })

  it('should pass any string of a few characters, lone surrogates and NUL included, as it came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), splitting, (text, sizes) => {
        const outcome = runGuard(createGuard(), split(text, sizes))
        expect(outcome.text).toBe(text)
      }),
      runs(300),
    )
  })
})

describe('law 3: cleaning is idempotent', () => {
  it('should find nothing to change in what it has cleaned, if neither pass signals', () => {
    let compared = 0
    fc.assert(
      fc.property(messyText, (text) => {
        const once = clean(text)
        const twice = clean(once.text)
        if (once.signal || twice.signal) return
        compared++
        expect(twice.text).toBe(once.text)
      }),
      runs(500),
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('should find nothing more in JSON, half JSON and no JSON', () => {
    fc.assert(
      fc.property(jsonSoup, fc.constantFrom<Format>('json', 'auto', 'markdown'), (text, format) => {
        const once = clean(text, { format })
        const twice = clean(once.text, { format })
        if (once.signal || twice.signal) return
        expect(twice.text).toBe(once.text)
      }),
      runs(500),
    )
  })
})
