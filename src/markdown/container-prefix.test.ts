import { describe, expect, it } from 'vitest'
import { createContainerPrefix, type PrefixState } from './container-prefix.ts'
import { MOST_CONTAINERS } from './limits.ts'

const prefix = createContainerPrefix()

/** The state after the last unit, or after the first one that is too many. */
function stateAfter(text: string): PrefixState {
  prefix.startLine()
  let state: PrefixState = 'free'
  for (let at = 0; at < text.length && state !== 'over'; at++) state = prefix.next(text.charCodeAt(at))
  return state
}

describe('createContainerPrefix', () => {
  it.each(['', ' \t', '>', '> > ', '- ', '*\t', '+ - ', '1. ', '123456789) ', '[^1]:', '[^a\\]b]: > - '])(
    'should be free after %j',
    (text) => {
      expect(stateAfter(text)).toBe('free')
    },
  )

  it.each(['-', '1', '12', '1.', '[', '[^', '[^1', '[^1]', '> -'])('should be inside a mark after %j', (text) => {
    expect(stateAfter(text)).toBe('mark')
  })

  it.each([
    'a',
    '#',
    '`',
    '--',
    '-a',
    '1a',
    '1.a',
    '1234567890',
    '[a',
    '[^a ',
    '[^]',
    '[^1] ',
    '[^1]a',
    '|',
    '\u00a0',
    '> a',
  ])('should be over after %j', (text) => {
    expect(stateAfter(text)).toBe('over')
  })

  it('should not care for spaces that are left out while it is free', () => {
    expect([stateAfter('>  -   1. '), stateAfter('>- 1. ')]).toEqual(['free', 'free'])
  })

  it('should be over where there are more marks than containers may be open', () => {
    const states = ['>', '- '].flatMap((mark) => [0, 1].map((more) => stateAfter(mark.repeat(MOST_CONTAINERS + more))))
    expect(states).toEqual(['free', 'over', 'free', 'over'])
  })

  it('should be over in a label that is longer than any', () => {
    const label = 'a'.repeat(999)
    expect([stateAfter(`[^${label.slice(1)}]:`), stateAfter(`[^${label}a]`)]).toEqual(['free', 'over'])
  })

  it('should begin anew with each line', () => {
    stateAfter('[^1')
    expect(stateAfter('>')).toBe('free')
  })
})
