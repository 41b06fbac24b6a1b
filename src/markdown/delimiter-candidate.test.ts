import { describe, expect, it } from 'vitest'
import { createDelimiterCandidate, type DelimiterCandidate } from './delimiter-candidate.ts'

const LIMITS = { hyphens: 4, columns: 2 }

/** A candidate that has read a line, which begins with a pipe. */
function read(line: string, pipe = 0): DelimiterCandidate {
  const candidate = createDelimiterCandidate()
  candidate.start(pipe)
  for (let at = 1; at < line.length; at++) candidate.next(line.charCodeAt(at), pipe + at)
  return candidate
}

describe('createDelimiterCandidate', () => {
  it.each(['|', '|-|', '| :-: |\t-', '||'])('should see that %j may be a delimiter row', (line) => {
    expect(read(line).isPossible()).toBe(true)
  })

  it.each(['|a', '|-|-=', '|-\\|'])('should see that %j is none', (line) => {
    expect(read(line).isPossible()).toBe(false)
  })

  it('should know whether there was a hyphen', () => {
    expect([read('| : |').hasHyphen(), read('|-').hasHyphen()]).toEqual([false, true])
  })

  it('should forget the line before', () => {
    const candidate = read('|-----a')
    candidate.start(20)
    expect([candidate.isPossible(), candidate.hasHyphen(), candidate.surplus(1, LIMITS)]).toEqual([true, false, -1])
  })
})

describe('surplus', () => {
  it('should begin with the first of too many hyphens', () => {
    expect([read('|-|----', 10).surplus(2, LIMITS), read('|-|-----', 10).surplus(2, LIMITS)]).toEqual([-1, 13])
  })

  it('should count hyphens of one run only', () => {
    expect(read('|--- ---|---:--').surplus(9, LIMITS)).toBe(-1)
  })

  it('should begin after the last column of the header where there are too many', () => {
    expect([read('|-|-|-|').surplus(1, LIMITS), read('|-|-|-|-|', 10).surplus(1, LIMITS)]).toEqual([-1, 12])
  })

  it('should not count columns without hyphens: a row may have many empty cells', () => {
    expect(read('|||||').surplus(1, LIMITS)).toBe(-1)
  })
})
