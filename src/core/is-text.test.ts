import { describe, expect, it } from 'vitest'
import { isText } from './is-text.ts'

const others = (all: string): string[] => Array.from(all).filter((character) => !isText(character.charCodeAt(0)))
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))

describe('isText', () => {
  it('should not take what can open a block, or go on with one', () => {
    expect(others(ASCII).join('')).toBe(' *+-0123456789:<=>[`|~')
  })

  it('should take letters of any script, but no white space and no byte order mark', () => {
    expect(others('é文\ud83d\u00a0\ufeff\t\n\r')).toEqual(['\ufeff', '\t', '\n', '\r'])
  })
})
