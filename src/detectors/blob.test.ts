import { describe, expect, it } from 'vitest'
import type { DetectorContext } from '../core/types.ts'
import { isBlob } from './blob.ts'

/** Whether copies that begin at the end of `before` are data. */
function follows(before: string, copy: string): boolean {
  const context: DetectorContext = {
    channel: 'text',
    format: 'plain',
    slice: (start, end) => before.slice(Math.max(0, start), end),
    lineStart: () => 0,
    previousLineStart: () => 0,
    ring: new Uint16Array(0),
    tables: false,
    isDelimiterRow: () => false,
  }
  const start = before.length
  return isBlob({ copy, start, end: start + 3 * copy.length, zone: 'prose', open: true }, context)
}

const DATA = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhf'

describe('isBlob', () => {
  it.each(['A', 'AA==', '00ff', 'a_-z'])('should take copies of %j after 64 units of such data', (copy) => {
    expect(follows(DATA.slice(0, 64), copy)).toBe(true)
  })

  it('should not take them after less', () => {
    expect(follows(DATA.slice(0, 63), 'A')).toBe(false)
  })

  it.each(['"img": "iVBORw0KGgo', "url('/9j/4AAQSkZJRg", 'data:image/gif;base64,', 'data:image/gif;base64,R0lGOD'])(
    'should take them after the beginning of such data: %j',
    (before) => {
      expect(follows(before, 'A')).toBe(true)
    },
  )

  it.each([
    '"iVBORw0',
    'iVBORw0KGgo',
    '"AlphaBeta',
    '"alpha1beta',
    '"ALPHA1BETA',
    '"On iVBORw0KGgo',
    '"a", iVBORw0KGgo',
    '"12345678',
  ])('should not take them after what may be something else: %j', (before) => {
    expect(follows(before, 'A')).toBe(false)
  })

  it('should not take longer copies after so little', () => {
    expect([
      follows('"1k1r4/P1p2p1', '/1P1P1P1'),
      follows('"iVBORw0KGgo', 'gICA'),
      follows('"iVBORw0KGgo', 'gICAg'),
    ]).toEqual([false, true, false])
  })

  it('should not take them after words', () => {
    expect(follows(`${DATA} and then it went on`, 'A')).toBe(false)
  })

  it('should take a copy with 40 units of data in it, line breaks and all, after anything', () => {
    expect([follows('Look: ', `${DATA}\n`), follows('Look: ', `${DATA.slice(0, 39)}\n`)]).toEqual([true, false])
  })

  it('should not take copies of anything else', () => {
    expect([follows(DATA, '?!'), follows(DATA, `${DATA}, and `), follows(DATA, 'ж')]).toEqual([false, false, false])
  })
})
