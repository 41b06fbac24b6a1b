import { describe, expect, it } from 'vitest'
import { createLedger } from './ledger.ts'
import type { Finding, Level } from './types.ts'

function finding(start: number, at: number, level: Level = 'soft', detector = 'loop'): Finding {
  return { detector, level, channel: 'text', part: '0', start, at, of: 'x', times: 9 }
}

describe('createLedger', () => {
  it('should keep one defect per place: a higher level raises it', () => {
    const ledger = createLedger(true)
    ledger.add(finding(5, 20))
    ledger.add(finding(5, 40, 'limit'))
    expect(ledger.counts).toEqual({ loop: 1 })
    expect(ledger.totals).toEqual([{ detector: 'loop', level: 'limit', start: 5, end: 20, cut: 0 }])
    expect(ledger.earlier).toHaveLength(2)
  })

  it('should know a defect again after others were found', () => {
    const ledger = createLedger(true)
    for (const [start, level] of [[5], [50], [5, 'limit']] as const) ledger.add(finding(start, 60, level))
    ledger.grow('loop', 90, 3)
    expect(ledger.counts).toEqual({ loop: 2 })
    expect(ledger.totals).toMatchObject([
      { start: 5, level: 'limit', end: 90, cut: 3 },
      { start: 50, level: 'soft', end: 60, cut: 0 },
    ])
  })

  it('should tell defects of two detectors at one place apart', () => {
    const ledger = createLedger(true)
    ledger.add(finding(5, 20))
    ledger.add(finding(5, 20, 'soft', 'flood'))
    expect(ledger.counts).toEqual({ loop: 1, flood: 1 })
  })

  it('should name the period of a loop', () => {
    const ledger = createLedger(true)
    ledger.add({ ...finding(5, 20), period: 7 })
    expect(ledger.totals[0]).toMatchObject({ period: 7 })
  })

  it('should let the latest defect of a detector grow, and never shrink', () => {
    const ledger = createLedger(true)
    ledger.add(finding(5, 20))
    ledger.add(finding(50, 60))
    ledger.grow('loop', 90, 3)
    ledger.grow('loop', 80, 4)
    expect(ledger.totals.map(({ end, cut }) => [end, cut])).toEqual([
      [20, 0],
      [90, 7],
    ])
  })

  it('should let nothing grow for a detector that has found nothing', () => {
    const ledger = createLedger(true)
    ledger.grow('loop', 90, 3)
    expect(ledger.totals).toEqual([])
  })

  it('should count a later cut for the defect in which it lies', () => {
    const ledger = createLedger(false)
    ledger.add(finding(5, 20))
    ledger.add(finding(50, 60))
    ledger.cut('loop', 12, 8)
    ledger.cut('loop', 30, 100)
    expect(ledger.totals.map(({ cut }) => cut)).toEqual([8, 0])
  })

  it('should forget all but the last 256 in a stream, and still count them', () => {
    const ledger = createLedger(true)
    for (let index = 0; index < 300; index++) ledger.add(finding(index, index + 1))
    expect([ledger.earlier.length, ledger.totals.length]).toEqual([256, 256])
    expect([ledger.earlier[0]?.start, ledger.totals[0]?.start]).toEqual([44, 44])
    expect(ledger.counts).toEqual({ loop: 300 })
    // nobody knows any more that this is the first of them
    ledger.add(finding(0, 400))
    expect(ledger.counts).toEqual({ loop: 301 })
  })

  it('should forget nothing of a whole text', () => {
    const ledger = createLedger(false)
    for (let index = 0; index < 300; index++) ledger.add(finding(index, index + 1))
    expect([ledger.earlier.length, ledger.totals.length]).toEqual([300, 300])
  })
})
