import { describe, expect, it } from 'vitest'
import { columns, type Paint } from './columns.ts'
import { wrap } from './wrap.ts'

const plain: Paint = (_style, text) => text
const marked: Paint = (style, text) => `<${style}>${text}</${style}>`
const lorem = 'one two three four five six seven eight nine ten '.repeat(6)

describe('columns', () => {
  it('should set two texts side by side within the width', () => {
    const lines = columns([{ text: lorem }], [{ text: 'short\ntext' }], 80, plain)
    expect(lines[0]).toBe(`${'one two three four five six seven'.padEnd(38)} │ short`)
    expect(lines[1]?.endsWith(' │ text')).toBe(true)
    expect(lines.every((line) => line.length <= 80)).toBe(true)
  })

  it('should set them one under the other when the terminal is narrower than 60', () => {
    const lines = columns([{ text: 'left' }], [{ text: 'right' }], 59, plain)
    expect(lines).toEqual(['left', '─'.repeat(59), 'right'])
  })

  it('should style text and not the space that fills a column', () => {
    const [line] = columns([{ text: 'left', style: 'dim' }], [{ text: 'right' }], 60, marked)
    expect(line).toBe(`<dim>left</dim>${' '.repeat(24)} │ right`)
  })
})

describe('wrap', () => {
  const lines = (text: string, width: number) =>
    wrap([{ text }], width).map((line) => line.map((piece) => piece.text).join(''))

  it('should break between words and drop the space there', () => {
    expect(lines('aaa bbb ccc', 7)).toEqual(['aaa bbb', 'ccc'])
  })

  it('should keep newlines and break words that are longer than a line', () => {
    expect(lines('a\n\nbcdefgh', 3)).toEqual(['a', '', 'bcd', 'efg', 'h'])
  })
})
