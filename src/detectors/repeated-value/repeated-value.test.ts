import { describe, expect, it } from 'vitest'
import { clean, createGuard } from '../../guard.ts'

const ITEM = (id: number): string => `{"id": ${id}, "note": "The boat leaves from the other side of the river."}, `
const WORDS = Array.from({ length: 300 }, (_, index) => (index * 7919 + 13).toString(26).replace(/\d/g, 'x')).join(' ')

describe('items that were suspected', () => {
  it.each([0, 10, 63, 64, 70, 200])('should not hold what comes after them, %i levels deeper', (levels) => {
    const guard = createGuard({ format: 'json' })
    const items = Array.from({ length: 16 }, (_, id) => ITEM(id)).join('')
    const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`
    const first = guard.push(`[${items}${levels > 0 ? deep : '1'}, "`)
    // so many levels are suspected, too
    expect(first.findings.map(({ level }) => level)).toContain('soft')
    expect(first.signal).toBeUndefined()
    guard.push(`${WORDS.slice(0, 400)}", "`)
    expect(guard.push(WORDS.slice(400, 1000)).text).toHaveLength(600)
  })
})

it('should say where items come again, whatever the keys are', () => {
  const items = Array.from({ length: 20 }, (_, id) => ITEM(id)).join('')
  const { findings } = createGuard({ format: 'json' }).push(`{"": {"a.b": [${items}`)
  expect(findings.map(({ path }) => path)).toEqual(['[""].a\\.b'])
})

describe('data that may go on for long', () => {
  it.each([
    ['zeros', JSON.stringify(Array(1000).fill(0))],
    ['zeros, a line each', JSON.stringify(Array(1000).fill(0), null, 2)],
    [
      'labels',
      JSON.stringify(Array.from({ length: 80 }, (_, i) => ({ label: 'positive', score: ((i * i * 31) % 9973) / 1e4 }))),
    ],
    [
      'lines of a log',
      Array.from(
        { length: 60 },
        (_, i) => `{"time": ${1e9 + i}, "msg": "Connection refused, trying again in 5 seconds"}`,
      ).join('\n'),
    ],
  ])('should not be kept waiting: %s', (_name, text) => {
    const guard = createGuard({ format: 'json' })
    for (const unit of text) guard.push(unit)
    expect(guard.end().summary.mostHeld).toBeLessThan(128)
  })
})

it('should lose nothing where numbers differ', () => {
  const days = Array.from({ length: 300 }, (_, day) => ({
    day,
    value: (day * 7) % 13,
    note: 'No data is available for this day.',
  }))
  for (const loops of ['cut', 'cut-all'] as const)
    expect(clean(JSON.stringify(days), { loops }).text).toBe(JSON.stringify(days))
})
