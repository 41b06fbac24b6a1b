import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

function of(text: string) {
  return languageOf(
    Uint16Array.from({ length: 0x8000 }, (_, at) => text.charCodeAt(at) || 0),
    0,
    text.length,
  )
}

describe('languageOf', () => {
  it('should count words side by side', () => {
    expect(of('The boat, which is old, leaves.').pairs).toBe(5)
    expect(of('Café crème brûlée').pairs).toBe(2)
    expect(of('first  second\nthird\tfourth a b c').pairs).toBe(0)
  })

  it('should count scripts without spaces by four characters', () => {
    expect(of('这里的房子都很漂亮').pairs).toBe(2)
    expect(of('เรือออกเวลาเก้า').pairs).toBe(3)
  })

  it('should count marks that code and data have, and digits', () => {
    expect(of('{"a": [1, 22]}')).toMatchObject({ marks: 6, digits: 3, pairs: 0 })
    expect(of("It's (not) here - no, there.")).toMatchObject({ marks: 0 })
  })
})
