import { describe, expect, it } from 'vitest'
import { isBullet, isLetter, isSpace, isText } from './characters.ts'

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

describe('isText', () => {
  it('should not take what can open a block, or go on with one', () => {
    const others = Array.from(ASCII).filter((character) => !isText(character.charCodeAt(0)))
    expect(others.join('')).toBe(' *+-0123456789:<=>[`|~')
  })

  it('should take letters of any script, but no white space and no byte order mark', () => {
    expect(those(isText, 'é文\ud83d\u00a0\ufeff\t\n\r')).toBe('é文\ud83d\u00a0')
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
