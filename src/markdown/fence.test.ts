import { describe, expect, it } from 'vitest'
import { lineOf } from '../../test/support/markdown/lines.ts'
import { readFence } from './fence.ts'

const BACKTICK = 96
const TILDE = 126

describe('readFence', () => {
  it.each([
    ['```', { of: BACKTICK, length: 3, hasInfo: false }],
    ['~~~~~ \t', { of: TILDE, length: 5, hasInfo: false }],
    ['``` js', { of: BACKTICK, length: 3, hasInfo: true }],
    ['~~~ a`b~', { of: TILDE, length: 3, hasInfo: true }],
  ])('should read %j', (content, fence) => {
    expect(readFence(lineOf(content), 0)).toEqual(fence)
  })

  it.each(['', '``', '~~ ~', '``` a`b', '```` ```', 'a```'])('should find none at the beginning of %j', (content) => {
    expect(readFence(lineOf(content), 0)).toBeUndefined()
  })

  it('should begin where it is told to, in a line anywhere', () => {
    expect(readFence(lineOf('> ~~~', 50), 52)).toEqual({ of: TILDE, length: 3, hasInfo: false })
  })
})
