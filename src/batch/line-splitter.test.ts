import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineSplitter } from './line-splitter.ts'

function split(chunks: readonly Buffer[]) {
  const splitter = createLineSplitter()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

describe('createLineSplitter', () => {
  it('should keep terminators and count lines and bytes', () => {
    const lines = split([Buffer.from('ä\r\n\nlast')])
    expect(lines.map(({ bytes, offset, number }) => [bytes.toString(), offset, number])).toEqual([
      ['ä\r\n', 0, 1],
      ['\n', 4, 2],
      ['last', 5, 3],
    ])
  })

  it('should have no line in an empty file, and none behind the final newline', () => {
    expect(split([])).toEqual([])
    expect(split([Buffer.from('a\n')])).toHaveLength(1)
  })

  it('should give the same lines however the bytes are cut', () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r\n', 'ä', '😀'), { maxLength: 40 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 12 }), (content, cuts) => {
        const bytes = Buffer.from(content)
        const edges = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
        const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end))
        expect(split(chunks)).toEqual(split([bytes]))
        expect(Buffer.concat(split(chunks).map((line) => line.bytes))).toEqual(bytes)
      }),
    )
  })
})
