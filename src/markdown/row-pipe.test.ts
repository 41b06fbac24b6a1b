import { describe, expect, it } from 'vitest'
import { LONGEST_PREFIX } from './limits.ts'
import { rowPipe } from './row-pipe.ts'

describe('rowPipe', () => {
  it.each([
    ['|a|', 0],
    ['  |', 2],
    ['> - |a', 4],
    ['>|', 1],
    ['12. |', 4],
    ['[^1]: |', 6],
    ['-\t||', 2],
  ])('should say where the first pipe of %j stands', (line, pipe) => {
    expect(rowPipe(line)).toBe(pipe)
  })

  it.each(['', 'a|b', '-|', '1|', '[^1|]: a', '\\|', '> a |', '\u00a0|'])('should find none in %j', (line) => {
    expect(rowPipe(line)).toBe(-1)
  })

  it('should not look further than a prefix may reach', () => {
    const pipes = [0, 1].map((more) => rowPipe(`${' '.repeat(LONGEST_PREFIX + more)}|`))
    expect(pipes).toEqual([LONGEST_PREFIX, -1])
  })
})
