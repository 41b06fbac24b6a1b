import { describe, expect, it } from 'vitest'
import { code, markdown, prose } from '../../texts.ts'
import { EQUAL_LINES } from './equal-lines.ts'
import { GOPHER } from './gopher.ts'
import { judge } from './judge.ts'
import type { Rule } from './rule.ts'
import { tokenTail } from './token-tail.ts'
import { ZLIB_RATIO } from './zlib-ratio.ts'

const RULES: readonly Rule[] = [EQUAL_LINES, GOPHER, ZLIB_RATIO, tokenTail(4)]

describe('a rule that stands for a peer', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))('should not depend on the chunks: %s', (_, rule) => {
    for (const text of [prose(6000), code(6000), markdown(6000), `${prose(500)}${'on and on\n'.repeat(300)}`]) {
      const exact = judge(rule, text, 1)
      for (const size of [3, 20, 1000]) {
        const expected = exact === undefined ? undefined : Math.min(Math.ceil(exact / size) * size, text.length)
        expect(judge(rule, text, size)).toBe(expected)
      }
    }
  })

  it('should stop at the third of equal lines', () => {
    expect(judge(EQUAL_LINES, 'a\nb\nb\nc\nb\nb\nb\nb\n', 1)).toBe('a\nb\nb\nc\nb\nb\nb\n'.length)
    expect(judge(EQUAL_LINES, 'a\nb\nb\nc\n', 1)).toBeUndefined()
  })

  it('should stop when the tail of the tokens is so many copies', () => {
    expect(judge(tokenTail(4), 'Well, on and on and on and on and more', 1)).toBe(
      'Well, on and on and on and on and '.length,
    )
    expect(judge(tokenTail(5), 'Well, on and on and on and on and more', 1)).toBeUndefined()
    const longest = Array.from(
      { length: 100 },
      (_, index) => ` w${String.fromCharCode(97 + (index % 26)).repeat(1 + index / 26)}`,
    )
    expect(judge(tokenTail(4), longest.join('').repeat(4), 1)).toBeDefined()
    expect(judge(tokenTail(4), `${longest.join('')} one`.repeat(8), 1)).toBeUndefined()
  })

  it('should stop what compresses too well or repeats its words, and no ordinary text', () => {
    const sentence = 'I should check the file again, and then the other one. '
    for (const rule of [GOPHER, ZLIB_RATIO]) expect(judge(rule, sentence.repeat(40), 4)).toBeLessThan(1500)
    expect(judge(GOPHER, prose(4000), 4)).toBeUndefined()
  })
})
