import { describe, expect, it } from 'vitest'
import { createGuard } from '../../guard.ts'

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

  it('should be held from the first whole one on that has not left', () => {
    const guard = createGuard({ format: 'json' })
    const text = `[${Array.from({ length: 30 }, (_, id) => ITEM(id)).join('')}`
    const shown = text
      .split('')
      .map((unit) => guard.push(unit).text)
      .join('')
    expect(shown.length).toBeLessThan(1200)
    expect(shown).toMatch(/\}$/)
  })
})

it('should repair in a stream so that items stay whole', () => {
  const guard = createGuard({ format: 'json', policy: { 'repeated-value': { limit: 'repair' } } })
  const text = `[${Array.from({ length: 90 }, (_, id) => ITEM(id)).join('')}{"end": true}]`
  const steps = text.split('').map((unit) => guard.push(unit))
  const output = [...steps, guard.end()].map((step) => step.text).join('')
  const items = JSON.parse(output) as readonly { readonly id?: number }[]
  expect(items.length).toBeLessThan(30)
  expect(items.at(-1)).toEqual({ end: true })
})
