import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHistory } from '../../src/core/history.ts'
import { createGuard } from '../../src/index.ts'
import { runs } from '../support/runs.ts'
import { messyText, split, splitting } from '../support/texts.ts'

describe('law 8: bounded', () => {
  it('should never hold more than maxHold, but for half a surrogate pair', () => {
    fc.assert(
      fc.property(messyText, splitting, fc.constantFrom(0, 1, 40, 4096), (text, sizes, maxHold) => {
        const guard = createGuard({ maxHold, policy: () => 'report' })
        let read = 0
        let released = 0
        for (const chunk of split(text, sizes)) {
          read += chunk.length
          released += guard.push(chunk).text.length
          expect(read - released).toBeLessThanOrEqual(maxHold + 1)
        }
      }),
      runs(300),
    )
  })

  it('should remember a text of any length in two arrays of 64 KB', () => {
    const { ring, table } = createHistory()
    expect(ring.byteLength + table.byteLength).toBe(128 * 1024)
  })

  it('should let text pass at once when nothing repeats', () => {
    const guard = createGuard()
    expect(guard.push('Hello ').text).toBe('Hello ')
    expect(guard.push('wor').text).toBe('wor')
  })

  it('should keep the summary bounded however many defects there are', () => {
    const letters = (index: number) => index.toString(36).padStart(4, 'x')
    const defects = Array.from(
      { length: 400 },
      (_, index) => `${`loop ${letters(index * 977)} again `.repeat(9)}\nother ${letters(index * 7919)}\n`,
    )
    const guard = createGuard({ policy: () => 'report' })
    for (const defect of defects) guard.push(defect)
    const { findings, defects: kept } = guard.end().summary
    expect(findings['looping-text']).toBe(400)
    expect(kept).toHaveLength(256)
  })
})
