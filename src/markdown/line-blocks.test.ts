import { math } from 'micromark-extension-math'
import type { Extension } from 'micromark-util-types'
import { describe, expect, it } from 'vitest'
import { atDesk } from '../../test/support/markdown/at-desk.ts'
import { createLineBlocks, type LineBlocks, type LineKind } from './line-blocks.ts'

/** Follows the lines of a text; `look` is called when each has ended. */
function follow(text: string, look: (blocks: LineBlocks, kind: LineKind) => void, extensions: Extension[] = []): void {
  atDesk(text, (desk) => {
    const blocks = createLineBlocks(desk, extensions)
    return { endLine: (end) => look(blocks, blocks.endLine(end)) }
  })
}

function kindsOf(text: string): LineKind[] {
  const kinds: LineKind[] = []
  follow(text, (_, kind) => kinds.push(kind))
  return kinds
}

describe('the kind of a line', () => {
  it('should tell blank lines from others', () => {
    expect(kindsOf('text\n\n  é\n|a|\n \t\n')).toEqual(['other', 'blank', 'other', 'other', 'blank'])
  })

  it('should know the lines inside code, but not those that open and close it', () => {
    expect(kindsOf('x\n```\n|a|\n\n```\ntext\n')).toEqual(['other', 'other', 'opaque', 'opaque', 'other', 'other'])
  })

  it('should know the lines of front matter', () => {
    expect(kindsOf('---\na\n---\nb\n')).toEqual(['opaque', 'opaque', 'opaque', 'other'])
  })
})

describe('mayHaveRow', () => {
  it('should know where no row can be', () => {
    const answers: boolean[] = []
    follow('x\n~~~\na\n~~~\nb\n', (blocks) => answers.push(blocks.mayHaveRow()))
    expect(answers).toEqual([true, false, false, true, true])
  })
})

describe('line and previous', () => {
  it('should be the last two', () => {
    const seen: unknown[] = []
    follow('a\r\n\nbc', (blocks) => {
      const { start, end, isBlank } = blocks.previous()
      seen.push([blocks.line().text(), start, end, isBlank])
    })
    expect(seen).toEqual([
      ['a', 0, 0, true],
      ['', 0, 1, false],
      ['bc', 3, 3, true],
    ])
  })
})

describe('isFresh', () => {
  it('should be said of a line at which all is new', () => {
    const fresh: boolean[] = []
    follow('a\n\nb\n> q\nlazy\n\nc\n', (blocks) => fresh.push(blocks.isFresh()))
    expect(fresh).toEqual([true, true, true, false, false, false, true])
  })
})

describe('read', () => {
  const rows = (text: string, extensions: Extension[] = []): boolean[] => {
    const answers: boolean[] = []
    follow(text, (blocks) => answers.push(blocks.read().isDelimiterRow()), extensions)
    return answers
  }

  it('should give the parser as it is after the line that ended last', () => {
    expect(rows('text\n\n|a|\n|-|\n> |a|\n> |-|\n')).toEqual([false, false, false, true, false, true])
  })

  it('should know of syntax that an extension adds', () => {
    const text = 'x\n\n$$\n|a|\n|-|\n$$\n\n|a|\n|-|\n'
    expect([rows(text, [math()])[4], rows(text)[4], rows(text, [math()])[8]]).toEqual([false, true, true])
  })

  it('should give what another line would have led to where the line reads otherwise', () => {
    const answers: boolean[] = []
    follow('x\n\n|a|\nnone\n', (blocks) => {
      if (blocks.line().text() === '|a|') blocks.openTable()
      if (blocks.line().text() === 'none') blocks.patch('|-|')
      answers.push(blocks.read().isDelimiterRow())
    })
    expect(answers).toEqual([false, false, false, true])
  })
})

describe('skip', () => {
  /** What the parser says of the last line, when those before it that may be were skipped. */
  const answer = (text: string): boolean => {
    const ends: number[] = []
    let said = false
    atDesk(text, (desk) => {
      const blocks = createLineBlocks(desk, [])
      return {
        endLine(end) {
          ends.push(end)
          if (end === text.length) {
            blocks.endLine(end)
            said = blocks.read().isDelimiterRow()
          } else if (
            blocks.openFence() !== 0 ? !desk.slice(ends.at(-2) ?? 0, end).startsWith('```') : blocks.leastIndent() === 0
          ) {
            blocks.skip()
          } else blocks.endLine(end)
        },
      }
    })
    return said
  }

  it.each([
    ['text', 'text\n'],
    ['text and blank lines', 'text\n\n'],
    ['items', '- item\n'],
    ['quotations', '> text\n'],
    ['what never ends', '    code\n'],
  ])('should lead to the same answers after any number of lines: %s', (_, line) => {
    for (const times of [1, 5, 250, 1000]) {
      const before = `x\n\n${line.repeat(times)}`
      expect([times, answer(`${before}\n|a|\n|-|\n`)]).toEqual([times, true])
      expect([times, answer(`${before}\n    |a|\n    |-|\n`)]).toEqual([times, line.startsWith('-')])
    }
  })

  it('should know of a fence, and of what came before it', () => {
    const code = '```\n|a|\n'.padEnd(3000, 'code\n')
    expect([answer(`x\n\n${code}|-|\n`), answer(`x\n\n${code}\n\`\`\`\n|a|\n|-|\n`)]).toEqual([false, true])
  })
})
