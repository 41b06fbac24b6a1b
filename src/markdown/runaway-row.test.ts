import { describe, expect, it } from 'vitest'
import { atDesk } from '../../test/support/markdown/at-desk.ts'
import { createRunawayRow } from './runaway-row.ts'

/** What becomes of a row of which it is known after `known` units that it runs on, from `surplus` on. */
function write(row: string, { columns = 2, known = 8, surplus = 5, prefix = '' } = {}) {
  let rest = -1
  const work = atDesk(row, (desk) => {
    const runaway = createRunawayRow(desk)
    return {
      next(unit, offset) {
        if (offset === 0) desk.hold(0)
        if (offset === known - 1) runaway.start(0, columns, surplus, prefix)
        if (offset < known) return
        desk.release()
        runaway.next(unit, offset)
      },
      end(length) {
        runaway.end(length)
        rest = runaway.rest()
      },
    }
  })
  return { ...work, rest }
}

describe('createRunawayRow', () => {
  it('should write a valid row, whatever comes, and leave out the rest', () => {
    expect(write(`|---|---${'-'.repeat(500)}`).text).toBe('|---|---|')
    expect(write(`|:--|---${'|-'.repeat(500)}`).text).toBe('|:---|---|')
    expect(write(`|---|---${' '.repeat(9)}--: |-`, { columns: 3 }).text).toBe('|---|---:|---|')
  })

  it('should be over at the end of the line', () => {
    expect(write('|---|------\r\n--|--').text).toBe('|---|---|\r\n--|--')
  })

  it('should make a line of its own of text that follows, after what is to stand before it', () => {
    const { text, rest } = write('|---|------ and so on --', { prefix: '\r\n> ' })
    expect([text, rest]).toEqual(['|---|---|\r\n> and so on --', 12])
  })

  it('should know of no text where none follows', () => {
    expect(write('|---|------').rest).toBe(-1)
  })

  it('should show what is left out: at once, after every 64 units of it, and at the end', () => {
    const { shown } = write(`|---|---${'-'.repeat(150)}`)
    expect(shown.map(({ of, start, end, surplus, open }) => [of, start, end, surplus, open])).toEqual([
      ['-', 5, 5, 0, true],
      ['-', 5, 72, 64, true],
      ['-', 5, 136, 128, true],
      ['-', 5, 158, 150, false],
    ])
  })
})
