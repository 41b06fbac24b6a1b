import { math } from 'micromark-extension-math'
import { describe, expect, it } from 'vitest'
import { documentParser } from './document-parser.ts'

const types = (parse: ReturnType<typeof documentParser>, text: string) => parse(text)?.children.map(({ type }) => type)

describe('documentParser', () => {
  it('should parse GFM', () => {
    const text = '|a|\n|-|\n\n[^1]: note\n\n# h'
    expect(types(documentParser([]), text)).toEqual(['table', 'footnoteDefinition', 'heading'])
  })

  it('should parse what an extension adds, and nothing of it without', () => {
    const text = '$$\n|a|\n|-|\n$$'
    expect(types(documentParser([math()]), text)).not.toContain('table')
    expect(types(documentParser([]), text)).toContain('table')
  })

  it('should say where a row stands', () => {
    const table = documentParser([])('x\n\n|a|\n|-|')?.children[1]
    expect(table?.position?.start.offset).toBe(3)
  })
})
