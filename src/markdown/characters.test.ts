import { describe, expect, it } from 'vitest'
import { isBullet, isLetter, isSpace } from './characters.ts'

/** The characters of `all` that are such a one. */
const those = (is: (unit: number) => boolean, all: string): string =>
  Array.from(all)
    .filter((character) => is(character.charCodeAt(0)))
    .join('')

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))

describe('isSpace', () => {
  it('should know the white space of cells, and no other', () => {
    expect(those(isSpace, 'a \t\n\r\f\v\u00a0\u2003\u3000')).toBe(' \t')
  })
})

describe('isLetter', () => {
  it('should take no mark that begins a heading, and no digit', () => {
    expect(those(isLetter, `${ASCII}\ufeff文`)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz文')
  })
})

describe('isBullet', () => {
  it('should know the three', () => {
    expect(those(isBullet, ASCII)).toBe('*+-')
  })
})
