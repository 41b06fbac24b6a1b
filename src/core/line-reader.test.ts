import { describe, expect, it } from 'vitest'
import { createHistory, RING_MASK } from './history.ts'
import { createLineReader, LONGEST_LINE } from './line-reader.ts'

/** Reads a text as the scanner does: looks after long lines every 4,096 units, and asks for each line at its end. */
function linesOf(text: string): string[] {
  const history = createHistory()
  const reader = createLineReader(history)
  const lines: string[] = []
  for (let length = 1; length <= text.length; length++) {
    history.ring[(length - 1) & RING_MASK] = text.charCodeAt(length - 1)
    if (length % LONGEST_LINE === 0) reader.keep(length)
    if (text.charAt(length - 1) === '\n') {
      lines.push(reader.read(length))
      reader.next(length)
    }
  }
  return lines
}

const long = (length: number, last = '.'): string =>
  `${'The line goes on. '.repeat(length / 18).slice(0, length)}${last}\n`

describe('createLineReader', () => {
  it('should give each line with its terminator', () => {
    expect(linesOf('one\n\ntwo\r\n')).toEqual(['one\n', '\n', 'two\r\n'])
  })

  it('should give a line of 4,096 units in full', () => {
    const line = `${'x'.repeat(4095)}\n`
    expect(linesOf(line)).toEqual([line])
  })

  it('should give of a longer one its first 4,096 units and a hash', () => {
    const line = `${'x'.repeat(4096)}\n`
    expect(linesOf(line)[0]).toMatch(/^x{4096}#[0-9a-f]{1,8}$/)
  })

  it('should give the same line the same hash, wherever it stands', () => {
    const line = long(18_000)
    const [first, , second, , third] = linesOf(`${line}short\n${line}${'y'.repeat(3333)}\n${line}`)
    expect(second).toBe(first)
    expect(third).toBe(first)
  })

  it('should give lines that differ only at their ends different hashes', () => {
    const [first, second] = linesOf(long(18_000, 'a') + long(18_000, 'b'))
    expect(second).not.toBe(first)
  })

  it('should remember the beginning of a line that is longer than the history', () => {
    const [line] = linesOf(`first${long(72_000)}`)
    expect(line?.startsWith('firstThe line')).toBe(true)
    expect(line?.slice(0, 4096)).toBe(`first${long(72_000)}`.slice(0, 4096))
  })

  it('should know where this line and the one before it begin', () => {
    const reader = createLineReader(createHistory())
    expect([reader.previousStart(), reader.start()]).toEqual([0, 0])
    reader.next(5)
    reader.next(9)
    expect([reader.previousStart(), reader.start()]).toEqual([5, 9])
  })
})
