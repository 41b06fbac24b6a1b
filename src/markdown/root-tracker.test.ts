import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownDocument } from '../../test/support/markdown/documents.ts'
import { lineOf } from '../../test/support/markdown/lines.ts'
import { markdownSoup } from '../../test/support/markdown/soup.ts'
import { runs } from '../../test/support/runs.ts'
import { fitsTree } from './needs-stream.ts'
import { createRootTracker } from './root-tracker.ts'
import { createTableTokenizer, type TableTokenizer } from './table-tokenizer.ts'

const toLines = (text: string) => text.split(/\r\n|\n|\r/)
// the parser gives up where containers are nested too deep
const anyLines = fc.oneof(markdownDocument, markdownSoup).filter(fitsTree).map(toLines)

/** Of each line: whether it is safe; and whether no table can be in it. */
function follow(lines: readonly string[], isBlind = false): { safe: boolean[]; opaque: boolean[] } {
  const root = createRootTracker(isBlind)
  const tokenizer = createTableTokenizer()
  const safe: boolean[] = []
  const opaque: boolean[] = []
  for (const line of lines) {
    opaque.push(root.isOpaque())
    safe.push(root.take(lineOf(line), tokenizer.isClear))
    tokenizer.read(line)
  }
  return { safe, opaque }
}

/** The lines that are safe, and the others as dots. */
const safeLines = (...lines: string[]) => {
  const { safe } = follow(lines)
  return lines.map((line, index) => (safe[index] ? line : '.'))
}

const answers = (tokenizer: TableTokenizer) => [tokenizer.isDelimiterRow(), tokenizer.isRow(), tokenizer.mayBeHeader()]

describe('take', () => {
  it('should find text at the margin safe, and what a blank line comes before', () => {
    const lines = ['a', 'b', '', '> c', '', '- d', '', '|e|', '# f']
    expect(safeLines(...lines)).toEqual(['a', 'b', '', '> c', '.', '- d', '.', '|e|', '# f'])
  })

  it('should not find safe what goes on with something', () => {
    expect(safeLines('> a', 'lazy', '', '  b')).toEqual(['> a', '.', '.', '.'])
    expect(safeLines('|a|', '|-|', '|b|', 'c')).toEqual(['|a|', '.', '.', '.'])
    expect(safeLines('    a', '', '-')).toEqual(['.', '.', '.'])
    expect(safeLines('    a', '', '2. b')).toEqual(['.', '.', '.'])
    expect(safeLines('    a', '', '> 2. b')).toEqual(['.', '.', '.'])
    expect(safeLines('<div>', 'a', '', 'b')).toEqual(['<div>', '.', '', 'b'])
  })

  it('should find each item of a bullet list safe, and of an ordered one whose lines all belong to it', () => {
    expect(safeLines('- a', '- b', '  c', '* d')).toEqual(['- a', '- b', '.', '* d'])
    expect(safeLines('1. a', '2. b', '', '3. c', '4) d')).toEqual(['1. a', '2. b', '.', '3. c', '.'])
  })

  it('should find a line safe only where a parser may begin anew and see the same', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { safe } = follow(lines)
        const whole = createTableTokenizer()
        const anew = createTableTokenizer()
        lines.forEach((line, index) => {
          if (safe[index]) anew.restart()
          anew.read(line)
          whole.read(line)
          expect([index, answers(anew)]).toEqual([index, answers(whole)])
        })
      }),
      runs(80),
    )
  })
})

describe('isOpaque', () => {
  it('should be said of the lines of code and HTML, up to the last', () => {
    const lines = ['```', '|a|', '```', 'b', '<!--', '|c|', '-->', 'd', '<pre></pre>', 'e']
    expect(follow(lines).opaque).toEqual([false, true, true, false, false, true, true, false, false, false])
  })

  it('should be said only where there is no table', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { opaque } = follow(lines)
        const tokenizer = createTableTokenizer()
        lines.forEach((line, index) => {
          tokenizer.read(line)
          if (opaque[index]) expect([index, answers(tokenizer)]).toEqual([index, [false, false, false]])
        })
      }),
      runs(80),
    )
  })

  it('should not be said where only a parser can know', () => {
    expect(follow(['```', 'a'], true).opaque).toEqual([false, false])
  })
})

describe('leastIndent', () => {
  it('should say which lines change nothing, unless they open code or HTML', () => {
    const root = createRootTracker()
    const lines = ['a', '- b', '  ```', '  c', '  ```', '~~~', '~~~', '<!--']
    const indents = lines.map((line) => {
      root.take(lineOf(line), () => true)
      return root.leastIndent()
    })
    expect(indents).toEqual([0, 0, 2, 2, 0, Infinity, 0, Infinity])
  })
})

describe('leaveOut', () => {
  it('should make the next line safe', () => {
    const safe = ['- a', '> b', '<p>', '    c'].map((line) => {
      const root = createRootTracker()
      root.take(lineOf(line), () => true)
      root.leaveOut()
      return root.take(lineOf('2. d'), () => true)
    })
    expect(safe).toEqual([true, true, true, true])
  })
})

describe('openTable', () => {
  it('should make the next line go on with the table', () => {
    const root = createRootTracker()
    const take = (line: string) => root.take(lineOf(line), () => true)
    const before = take('|a|')
    root.openTable()
    expect([before, take('b'), take(''), take('c')]).toEqual([true, false, true, true])
  })
})

describe('openFence', () => {
  it('should say what a fence is made of, while it is surely open', () => {
    const root = createRootTracker()
    const fences = ['a', '~~~', 'b', '~~~', ' ```'].map((line) => {
      root.take(lineOf(line), () => true)
      return root.openFence()
    })
    expect(fences.map((unit) => unit && String.fromCharCode(unit))).toEqual([0, '~', '~', 0, 0])
  })
})
