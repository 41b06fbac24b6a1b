import { describe, expect, it } from 'vitest'
import { createGuardWith } from '../../core/guard.ts'
import type { Advice, Finding, Format } from '../../core/types.ts'
import { clean } from '../../guard.ts'
import { counterLoop } from './counter-loop.ts'

const ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

/** What this detector alone finds. */
function findingsOf(text: string, options?: Parameters<typeof counterLoop>[0], format: Format = 'markdown'): Finding[] {
  const guard = createGuardWith({ detectors: [counterLoop(options)], format, advise: () => ADVICE })
  return [...guard.push(text).findings, ...guard.end().findings]
}

const copies = (count: number, copy: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => copy(i)).join('')
const step = (index: number) => `Step ${index + 1}: go back to the list and read it again.\n`
const levels = (text: string) => findingsOf(text).map(({ level }) => level)

describe('counterLoop', () => {
  it('should suspect five copies of language, and stop at thirteen, or at enough pairs of words', () => {
    expect(levels(copies(7, step))).toEqual([])
    expect(levels(copies(12, step))).toEqual(['soft'])
    expect(levels(copies(18, step))).toEqual(['soft', 'limit'])
  })

  it('should say where it began, how long the first copy is, and how often it came', () => {
    const [, limit] = findingsOf(`Let me see.\n\n${copies(20, step)}`)
    expect(limit).toMatchObject({ detector: 'counter-loop', start: 12, period: step(0).length, level: 'limit' })
    expect(limit?.times).toBeGreaterThan(10)
  })

  it('should not see what other detectors do: numbers that stay', () => {
    expect(findingsOf(copies(40, () => step(1)))).toEqual([])
  })

  it('should not stop numbers without words', () => {
    expect(findingsOf(copies(400, (index) => `${index}, ${3 * index}\n`))).toEqual([])
  })

  it('should ask for more where numbers are free', () => {
    const free = (index: number) => `Room ${(index * index * 7919) % 997} has a window to the garden.\n`
    expect(levels(copies(15, free))).toEqual([])
    expect(levels(copies(60, free))).toEqual(['soft', 'limit'])
  })

  it.each([
    ['a log', (index: number) => `2026-01-01 10:${10 + index} the worker is ready again\n`],
    ['a fence', (index: number) => `${index === 0 ? '```\n' : ''}say("number ${index} is here again")\n`],
  ])('should ask for more in %s', (_, line) => {
    expect(levels(copies(25, line))).toEqual([])
  })

  it('should take no tag for language: a drawing has hundreds of them', () => {
    const place = (index: number, factor: number) => (index * index * factor) % 997
    const star = (index: number) =>
      `<circle cx="${place(index, 7919)}" cy="${place(index, 6101)}" r="1" fill="white"/>\n`
    const item = (index: number) => `<li class="entry">Room ${index} has a window to the garden.</li>\n`
    for (const before of ['', '```svg\n']) {
      expect(levels(before + copies(200, star))).not.toContain('limit')
      expect(levels(before + copies(100, item))).toContain('limit')
    }
  })

  it('should stop code in which only a number counts, but not after data', () => {
    const branch = (index: number) => `    elif n == ${index}:\n        return ${10 * index}\n`
    const data = copies(80, (index) => `(${index}, ${index * index}),\n`)
    expect(levels(copies(60, branch))).toEqual(['soft', 'limit'])
    expect(levels(data + copies(60, branch))).not.toContain('limit')
  })

  it('should find nothing that only the end makes certain', () => {
    const text = copies(18, step)
    for (const { at } of findingsOf(text)) {
      const guard = createGuardWith({ detectors: [counterLoop()], advise: () => ADVICE })
      expect(guard.push(text.slice(0, at)).findings.at(-1)?.at).toBe(at)
    }
  })

  it('should leave the first copy of what runs to the end of a whole text', () => {
    const start = 'Do this:\n'
    expect(clean(start + copies(40, step)).text).toBe(`${start}${step(0)}`)
    const text = `${copies(40, step)}And that is all there is to say about the list.\n`
    expect(clean(text).text).toBe(text)
  })

  it('should remember no more than it needs of a loop without end', () => {
    const [soft, limit, ...more] = findingsOf(copies(9000, (index) => `row ${index} of the list, `))
    expect([soft?.level, limit?.level, more]).toEqual(['soft', 'limit', []])
  })
})
