import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remember } from '../../test/support/markdown/lines.ts'
import { runs } from '../../test/support/runs.ts'
import { split } from '../../test/support/texts.ts'
import { createHistory } from '../core/history.ts'
import { createLongLine } from './long-line.ts'

const MOST = 16_000

/** A line in short, of a text that came in pieces. */
function short(line: string, sizes: readonly number[] = [MOST], before = ''): string {
  const history = createHistory()
  const long = createLongLine(history)
  const text = before + line
  let length = 0
  for (const piece of split(text, sizes)) {
    remember(history, piece, length)
    length += piece.length
    if (length > before.length) long.keep(before.length, length)
  }
  return long.text(before.length, text.length)
}

describe('createLongLine', () => {
  it('should keep the beginning and the end of a line', () => {
    const text = short(`begin${'a'.repeat(50_000)}end`)
    expect([text.startsWith('beginaa'), text.endsWith('aaend'), text.length < 9000]).toEqual([true, true, true])
  })

  it('should keep one of each mark in between, and a letter for all text', () => {
    const rest = `${'-'.repeat(9000)}|\`-日7 \t~${'-'.repeat(9000)}`
    expect(short(`|${rest}`).replaceAll(/-{60,}/g, '-')).toBe('|- -|`x~-')
  })

  it.each(['-->', '?>', ']]>', '</script>', '</PRE>', '</style>', '</textarea>'])(
    'should keep %j, which may end HTML',
    (mark) => {
      const text = short(`<${'a '.repeat(6000)}${mark}${' a'.repeat(6000)}`, [7])
      expect(text.slice(8192, -64)).toContain(mark.toLowerCase())
    },
  )

  it('should not depend on where pieces end', () => {
    const part = fc.constantFrom('a', ' ', '-', '|', '`', '</script>', '-->', '文', '1', '<!--', '😀')
    const stretch = fc
      .tuple(part, fc.integer({ min: 1, max: 9000 }))
      .map(([of, times]) => of.repeat(times).slice(0, 30_000))
    const line = fc
      .array(stretch, { minLength: 2, maxLength: 6 })
      .map((stretches) => stretches.join('').padEnd(MOST, 'a'))
    const sizes = fc
      .array(fc.integer({ min: 1, max: MOST }), { minLength: 1, maxLength: 4 })
      .filter((all) => Math.max(...all) > 500)
    fc.assert(
      fc.property(line, sizes, (text, given) => {
        expect(short(text, given) === short(text)).toBe(true)
      }),
      runs(30),
    )
  })

  it('should forget the line before', () => {
    const history = createHistory()
    const long = createLongLine(history)
    remember(history, `|${'|'.repeat(10_000)}`, 0)
    long.text(0, 10_001)
    remember(history, 'b'.repeat(10_000), 10_001)
    expect(long.text(10_001, 20_001)).not.toContain('|')
  })

  it('should begin where the line begins', () => {
    const line = `>${'a'.repeat(20_000)}`
    expect(short(line, [999], 'text before it') === short(line)).toBe(true)
  })
})
