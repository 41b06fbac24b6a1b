import { math } from 'micromark-extension-math'
import type { Extension } from 'micromark-util-types'
import { describe, expect, it } from 'vitest'
import { atDesk } from '../../test/support/markdown/at-desk.ts'
import { createLineBlocks, type LineBlocks, type LineKind, NONE_YET, UNKNOWN } from './line-blocks.ts'

/** Follows the lines of a text; `look` is called when each has ended. */
function follow(text: string, look: (blocks: LineBlocks, kind: LineKind) => void, extensions: Extension[] = []): void {
  atDesk(text, (desk) => {
    const blocks = createLineBlocks(desk, extensions)
    let start = 0
    return {
      endLine(end) {
        const [indent = ''] = /^[ \t]*/.exec(desk.slice(start, end)) ?? []
        const isBlank = /^[\r\n]*$/.test(desk.slice(start + indent.length, end))
        const first = indent.includes('\t') ? UNKNOWN : isBlank ? NONE_YET : start + indent.length
        look(blocks, blocks.passLine(end, first) ?? blocks.endLine(end))
        blocks.startLine(end)
        start = end
      },
    }
  })
}

function kindsOf(text: string): LineKind[] {
  const kinds: LineKind[] = []
  follow(text, (_, kind) => kinds.push(kind))
  return kinds
}

describe('the kind of a line', () => {
  it('should tell text and blank lines from others', () => {
    // whoever is first may begin front matter, and is looked at with care
    expect(kindsOf('first\ntext\n\n  é\n- item\n> quote\n|a|\n \n')).toEqual([
      ...['other', 'text', 'blank', 'text', 'text', 'other', 'other', 'blank'],
    ])
  })

  it('should know the lines inside code, but not those that open and close it', () => {
    expect(kindsOf('x\n```\n|a|\n\n```\ntext\n')).toEqual(['other', 'other', 'opaque', 'opaque', 'other', 'text'])
  })

  it('should know the lines of front matter', () => {
    expect(kindsOf('---\na\n---\nb\n')).toEqual(['opaque', 'opaque', 'opaque', 'other'])
  })
})

describe('startLine', () => {
  it('should know where no row can be', () => {
    const answers: boolean[] = []
    atDesk('x\n~~~\na\n~~~\nb\n', (desk) => {
      const blocks = createLineBlocks(desk, [])
      return {
        endLine(end) {
          blocks.endLine(end)
          answers.push(blocks.startLine(end))
        },
      }
    })
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

describe('passLine', () => {
  /** Whether each line of a text, which begins at the margin, is passed. */
  const passed = (text: string): boolean[] => {
    const answers: boolean[] = []
    atDesk(text, (desk) => {
      const blocks = createLineBlocks(desk, [])
      let start = 0
      return {
        endLine(end) {
          const kind = blocks.passLine(end, blocks.startLine(start) ? start : UNKNOWN)
          answers.push(kind !== undefined)
          if (kind === undefined) blocks.endLine(end)
          start = end
        },
      }
    })
    return answers
  }

  it('should pass text and items, and leave code to those who skim it', () => {
    expect(passed('x\ntext\n- item\n```\ntext\n|a|\n~~~\n```\ntext\n')).toEqual([
      ...[false, true, true, false, false, false, false, false, true],
    ])
  })

  it('should pass nothing that may open something', () => {
    const lines = ['> a', '- > b', '|c|', '<d>', '1. e', '[^1]: f', '~~~']
    expect(lines.map((line) => passed(`x\n\n${line}\n`)[2])).toEqual(lines.map(() => false))
  })
})
