import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abbreviate, expand, NotationError } from './notation.ts'

const points = fc.constantFrom(
  'a',
  'b',
  '.',
  '×',
  '3',
  '«',
  '»',
  '⟨',
  '⟩',
  '→',
  '␍',
  '\n',
  '\r',
  '\t',
  ' ',
  '\u00a0',
  '😀',
  '\ud83d',
  '\ude00',
  'U',
)
const repeats = fc
  .tuple(fc.string({ unit: points, minLength: 1, maxLength: 6 }), fc.nat({ max: 20 }))
  .map(([unit, n]) => unit.repeat(n))
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(repeats, fc.string({ unit: points }))).map((parts) => parts.join('')),
)

describe('expand', () => {
  it.each([
    ['plain text', 'plain text'],
    ['|«-×5»|', '|-----|'],
    ['«line\n×2»end', 'line\nline\nend'],
    ['«5×3×2»', '5×35×3'],
    ['«a⟨U+00A0⟩→×2»', 'a\u00a0\ta\u00a0\t'],
    ['one␍\ntwo', 'one\r\ntwo'],
    ['⟨U+1F600⟩⟨U+D83D⟩⟨U+2192⟩', '😀\ud83d→'],
    ['«gone×0»', ''],
  ])('should read %j', (notation, text) => {
    expect(expand(notation)).toBe(text)
  })

  it.each([
    ['ab«-30»', 2, 'a lone «'],
    ['«a «b×3»', 0, 'a lone «'],
    ['U+00A0⟩', 6, 'a lone ⟩'],
    ['x«×30»', 1, 'nothing to repeat'],
    ['«ab×99999999»', 0, 'expected at most'],
    ['ab⟨U+110000⟩', 2, 'expected at most U+10FFFF'],
    ['ab«c⟨U+110000⟩×3»', 4, 'expected at most U+10FFFF'],
  ])('should refuse %j and say where', (notation, offset, message) => {
    expect(() => expand(notation)).toThrow(
      expect.objectContaining({ offset, message: expect.stringContaining(message) }),
    )
    expect(() => expand(notation)).toThrow(NotationError)
  })
})

describe('abbreviate', () => {
  it.each([
    ['-------', '-------'],
    ['--------', '«-×8»'],
    [`| a |${' '.repeat(30)}|`, '| a |« ×30»|'],
    ['ab '.repeat(9), '«ab ×9»'],
    ['x\n'.repeat(12), '«x\n×12»'],
    ['\t→\r\u00a0', '→⟨U+2192⟩␍⟨U+00A0⟩'],
    ['\ud83d', '⟨U+D83D⟩'],
    ['🙂'.repeat(10), '«🙂×10»'],
  ])('should write %j', (text, notation) => {
    expect(abbreviate(text)).toBe(notation)
  })

  it('should be undone by expand, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => expand(abbreviate(text)) === text),
      { numRuns: 1000 },
    )
  })

  it('should write nothing that a reader cannot see, whatever the text', () => {
    fc.assert(fc.property(texts, (text) => !/[\p{Cc}\p{Cs}\u00a0]/u.test(abbreviate(text).replaceAll('\n', ''))))
  })

  it('should never write a fence of a case, whatever the text', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), (length) => !abbreviate(`a\n${'`'.repeat(length)}\n`).includes('`'.repeat(8))),
    )
  })
})
