import { describe, expect, it } from 'vitest'
import { lineOf } from '../../test/support/markdown/lines.ts'
import { createFrontMatter } from './front-matter.ts'

/** How many of the first lines are part of it. */
function taken(...lines: string[]): number {
  const frontMatter = createFrontMatter()
  const parts = lines.map((line) => frontMatter.take(lineOf(line), line.trim() === ''))
  const first = parts.indexOf(false)
  expect(parts.slice(first < 0 ? parts.length : first)).not.toContain(true)
  return first < 0 ? parts.length : first
}

describe('createFrontMatter', () => {
  it('should take the lines between two fences, and the fences', () => {
    expect([taken('---', 'a: b', '', '--- \t', 'c', '---', 'd'), taken('---', '---', 'c')]).toEqual([4, 2])
  })

  it('should take all lines while its end has not come', () => {
    expect(taken('---', 'a', '...', ' ---', '----')).toBe(5)
  })

  it.each(['a', '', ' ---', '----', '--', '---a', '***', `---${' '.repeat(254)}`])(
    'should not begin with %j',
    (line) => {
      expect(taken(line, 'a', '---')).toBe(0)
    },
  )

  it('should not go on with a blank line', () => {
    expect(taken('---', ' ', 'a', '---')).toBe(1)
  })

  it('should be open after its first line, up to its last', () => {
    const frontMatter = createFrontMatter()
    const open = [frontMatter.isOpen()]
    for (const line of ['---', 'a', '---', 'b']) {
      frontMatter.take(lineOf(line), false)
      open.push(frontMatter.isOpen())
    }
    expect(open).toEqual([false, true, true, false, false])
  })
})
