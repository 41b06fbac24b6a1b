import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

describe('excerpt', () => {
  it('should give a text of up to 64 units in full', () => {
    expect(excerpt('x'.repeat(64))).toBe('x'.repeat(64))
  })

  it('should end a longer one with an ellipsis, within 64 units', () => {
    expect(excerpt('x'.repeat(65))).toBe(`${'x'.repeat(63)}…`)
  })

  it('should not end in the middle of a surrogate pair', () => {
    expect(excerpt(`${'x'.repeat(62)}😀and so on`)).toBe(`${'x'.repeat(62)}…`)
  })

  it('should keep a pair that ends where the ellipsis begins', () => {
    expect(excerpt(`${'x'.repeat(61)}😀and so on`)).toBe(`${'x'.repeat(61)}😀…`)
  })
})
