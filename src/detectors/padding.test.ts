import { describe, expect, it } from 'vitest'
import { isPadding } from './padding.ts'

describe('isPadding', () => {
  it.each([
    ' ',
    '\t',
    ' \t',
    '\u00a0',
    '\u3000',
    '.',
    '. ',
    '·',
    '…',
    '&nbsp;',
    '&NBSP;',
    '&#160;',
    '&emsp; ',
    '<br>',
    '<br />',
    '<BR/>',
  ])('should take %j', (copy) => {
    expect(isPadding(copy)).toBe(true)
  })

  it.each(['sp;&nb', 'bsp;&n', 'r><b', '> <br', ';&nbsp'])(
    'should take %j, which begins within an entity or tag',
    (copy) => {
      expect(isPadding(copy)).toBe(true)
    },
  )

  it.each(['', 'a', '-', '0', '\n', '&amp;', '&nbsp', '<b>', ' a ', '<hr>', '|'])('should not take %j', (copy) => {
    expect(isPadding(copy)).toBe(false)
  })

  it('should not take copies of more than 16 units', () => {
    expect([isPadding(' '.repeat(16)), isPadding(' '.repeat(17))]).toEqual([true, false])
  })
})
