import fc from 'fast-check'
import { parse, preprocess } from 'micromark'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { containerDepth } from './container-depth.ts'
import { openContainers } from './open-containers.ts'

describe('containerDepth', () => {
  it.each([
    ['> > a', 3],
    ['- 1. a', 3],
    ['- - -', 4],
    ['>-', 2],
    ['[^1]:> a', 2.5],
    ['[^a\\]:b]:>', 2],
    ['[^1]:[^2]:x', 2],
    ['\t- a', 3.5],
    ['a > b', 0],
    ['-a', 0],
    ['[a]: >', 0],
    ['[^1] > a', 0],
  ])('should count marks and white space at the beginning of %j', (line, depth) => {
    expect(containerDepth(line)).toBe(depth)
  })

  it('should be, of the deepest line, at least the containers that are open after it', () => {
    const part = fc.constantFrom(
      '> ',
      '>',
      '- ',
      '* ',
      '-',
      '1. ',
      '2)',
      '[^1]: ',
      '[^a\\]:]:',
      '  ',
      '    ',
      '\t',
      'a',
    )
    const line = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const document = parse().document()
        document.write(preprocess()(`${lines.join('\n')}\n`))
        const deepest = Math.max(...lines.map(containerDepth))
        expect(deepest).toBeGreaterThanOrEqual(openContainers(document.events).length)
      }),
      runs(300),
    )
  })
})
