import { expect, it } from 'vitest'
import { createLoopCuts } from '../src/core/loop-cuts.ts'
import { createScanner } from '../src/core/scanner.ts'
import type { Unit } from '../src/core/types.ts'
import { contentOf } from '../src/detectors/content.ts'
import { clean, createCleaner, createGuard, scan } from '../src/guard.ts'

/** Half a surrogate pair. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const COPY = 'The river is green and slow.\n'
const LOOP = `Look: ${COPY.repeat(40)}`

const zoneAt = (text: string, offset: number) => {
  let zone = ''
  const scanner = createScanner('auto', {
    wants: (t) => t === 'text',
    show: (u) => {
      if (u.type === 'text' && u.start === offset) zone = u.zone
      return false
    },
  })
  scanner.push(text)
  return zone
}
const blanks = (text: string) => {
  const units: Unit[] = []
  const scanner = createScanner('plain', {
    wants: () => false,
    show: (u) => {
      if (u.type === 'blank') units.push(u)
      return false
    },
  })
  scanner.push(text)
  scanner.end()
  return units.map((u) => u.type === 'blank' && u.lines)
}
const zonesOfLines = (text: string) => {
  const zones: string[] = []
  const scanner = createScanner('auto', {
    wants: (t) => t === 'line',
    show: (u) => {
      if (u.type === 'line') zones.push(u.zone)
      return false
    },
  })
  scanner.push(text)
  scanner.end()
  return zones
}

it('should take loops: undefined as the default', () => {
  expect(clean(LOOP, { loops: undefined } as never).text).toBe(clean(LOOP).text)
})
it('should not tear a pair by a mark', () => {
  expect(clean(`🈀${'😀'.repeat(3000)}`, { loops: 'mark' }).text).not.toMatch(LONE)
})
it('should count what a mark replaces', () => {
  expect(clean(LOOP, { loops: 'mark' }).summary.defects[0]?.cut).toBe(1131)
})
it('should not let an ignored finding lengthen an earlier defect', () => {
  const guard = createGuard({ policy: (f) => (f.start === 0 ? 'report' : 'ignore') })
  guard.push(`${'?!'.repeat(150)} Some other words here. ${'!?'.repeat(150)} end`)
  expect(guard.end().summary.defects).toMatchObject([{ start: 0, end: 300 }])
})
it('should not take a list item in quotation marks for JSON', () => {
  expect(zoneAt('- "a quotation that goes on', 6)).toBe('prose')
})
it('should not take a text that begins with a number for JSON', () => {
  expect(zoneAt('1 1 1 1 1 1', 8)).toBe('prose')
})
it('should not take a list item with a number for JSON', () => {
  expect(zoneAt('- 0.00000', 8)).toBe('prose')
})
it('should see a fence after JSON', () => {
  expect(zonesOfLines('{"a": 1}\n```\nx\n')).toEqual(['json', 'prose', 'fence'])
})
it('should count blank lines of no-break spaces', () => {
  expect(blanks('a\n\u00a0\u00a0\n\u00a0\u00a0\n\u00a0\u00a0\nb')).toEqual([2, 3, 3])
})
it('should count blank lines of no-break spaces after others', () => {
  expect(blanks('a\n\n\n\u00a0\n\u00a0\nb')).toEqual([2, 3, 4, 4])
})
it('should find blank lines of no-break spaces', () => {
  expect(clean(`a${'\n\u00a0\u00a0'.repeat(300)}`).findings).not.toEqual([])
})
it('should give the same summary for every chunking', () => {
  const whole = createGuard()
  whole.push(LOOP)
  const units = createGuard()
  for (const unit of LOOP) units.push(unit)
  expect(whole.end().summary).toEqual(units.end().summary)
})
it('should check the options of a cleaner when it is made', () => {
  expect(() => createCleaner({ loops: 'drop' as never })).toThrow(TypeError)
})
it('should keep the proposals of two loop detectors apart', () => {
  const cuts = createLoopCuts()
  cuts.propose('a', { start: 10, end: 20 }, 20)
  cuts.propose('b', { start: 15, end: 18 }, 18)
  cuts.propose('a', { start: 10, end: 50 }, 50)
  expect(cuts.settle('cut-all', 100, () => 'text').map(({ span }) => span)).toEqual([{ start: 10, end: 50 }])
})
it('should cut a loop whose copies hold floods', () => {
  const copy = `A sentence with a long rule in it, of which there are many here: ${'!'.repeat(200)} and then something else.\n`
  const limit = { prose: 129, table: 129, fence: 129, html: 129, json: 129, string: 129 }
  const text = `${copy.repeat(12)}And then it ended well.`
  const detectors = { 'char-flood': { limit, soft: 80 } }
  const r = clean(text, { loops: 'cut-all', detectors })
  console.log(
    copy.length,
    r.text.length,
    r.findings.length,
    clean(text, { loops: 'cut-all', detectors: { 'char-flood': false } }).text.length,
  )
  expect(r.text.length).toBeLessThan(2 * copy.length)
})
it('should account for every unit at a stop within a pair', () => {
  const guard = createGuard()
  guard.push(`🈀${'😀'.repeat(3000)}`)
  const { length, released, cut, discarded } = guard.end().summary
  expect(released + cut + discarded).toBe(length)
})
it('should not let keep of a scan tear a pair', () => {
  const text = `🈀${'😀'.repeat(300)}`
  expect(text.slice(0, scan(text).signal?.keep)).not.toMatch(LONE)
})
it('should see one word from its middle on', () => {
  expect(contentOf('ry ve')).toBe('word')
})
it('should refuse a list for a record of options', () => {
  expect(() => createGuard({ detectors: { 'char-flood': [] as never } })).toThrow(TypeError)
})

it('should cut whole copies where more than maxHold was waiting, so that the text reads on', () => {
  const copy = `${Array.from({ length: 190 }, (_, index) => `word${index}`).join(' ')}\n`
  const guard = createGuard({ policy: () => 'repair' })
  const text = guard.push(`\`\`\`\n${copy.repeat(20)}\`\`\`\nDone now.`).text + guard.end().text
  expect(text.replaceAll(copy, '')).toBe('```\n```\nDone now.')
  expect(text.length).toBeLessThan(10 * copy.length)
})
