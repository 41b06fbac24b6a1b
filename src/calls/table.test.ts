import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { createTable } from './table.ts'

const MOST = 20
const row = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true }))
const changes = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('push' as const), row }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('put' as const), at: fc.nat(80), row }) },
    { weight: 2, arbitrary: fc.constant({ type: 'pop' as const }) },
  ),
  { maxLength: 200 },
)

describe('createTable', () => {
  it('should hold the last rows that were not taken away, whatever is added, changed and taken away', () => {
    fc.assert(
      fc.property(changes, fc.nat(1000), (changes, start) => {
        const table = createTable(2, MOST, start)
        const rows = new Map<number, readonly number[]>()
        let end = start
        for (const change of changes) {
          const at = change.type === 'put' ? start + change.at : -1
          if (change.type === 'push') {
            table.push(change.row)
            rows.delete(end - MOST)
            rows.set(end++, change.row)
          } else if (change.type === 'put') {
            table.put(at, change.row)
            if (rows.has(at)) rows.set(at, change.row)
          } else if (end > start) {
            table.pop()
            rows.delete(--end)
          }
        }
        const kept = [...rows].sort(([one], [other]) => one - other)
        expect(table.rows()).toEqual(kept.map(([, row]) => row))
        expect([table.start(), table.end()]).toEqual([kept[0]?.[0] ?? end, end])
        for (let at = start - 2; at < end + 2; at++) {
          const next = table.read(at)
          expect(next && [next(), next()]).toEqual(rows.get(at))
          expect(table.cell(at, 1)).toBe(rows.get(at)?.[1] ?? Number.NaN)
        }
        for (const value of [0, 1, 2, 3, 4]) {
          const last = kept.findLast(([, [first]]) => first === value)?.[0] ?? -1
          expect(table.findLast(0, value)).toBe(last)
          const before = kept.findLast(([at, [first]]) => first === value && at < last)?.[0] ?? -1
          if (last !== -1) expect(table.findLast(0, value, last)).toBe(before)
        }
      }),
      runs(300),
    )
  })

  it('should not begin with room for all of its rows', () => {
    const bytes = () => process.memoryUsage().arrayBuffers
    const before = bytes()
    const tables = Array.from({ length: 100 }, () => createTable(10, 10_000))
    expect(bytes() - before).toBeLessThan(100 * 10_000)
    expect(tables[0]?.rows()).toEqual([])
  })
})
