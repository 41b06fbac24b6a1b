import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CleanOptions, clean, createGuard, type Format } from '../../src/index.ts'
import { runGuard } from '../support/run-guard.ts'
import { runs } from '../support/runs.ts'
import { split, splitting } from '../support/texts.ts'
import { valueAt } from '../support/value-at.ts'

const format = fc.constantFrom<Format>('json', 'auto')
const indent = fc.integer({ min: 0, max: 8 })

/** Words of which none comes twice. */
function words(seed: number, count: number): string {
  let state = seed | 1
  const next = (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return ((state >>> 8) >>> 0) % sides
  }
  const word = (): string => Array.from({ length: 2 + next(8) }, () => 'abcdefghijklmnopqrstuvwxyz'[next(26)]).join('')
  return Array.from({ length: count }, word).join(' ')
}

const record = fc.record({
  id: fc.nat(),
  title: fc.integer().map((seed) => words(seed, 3)),
  text: fc.integer().map((seed) => words(seed, 12)),
  share: fc.double({ noNaN: true, noDefaultInfinity: true }).map((share) => share + 0),
  tags: fc.array(
    fc.integer().map((seed) => words(seed, 1)),
    { maxLength: 4 },
  ),
})
type Item = { readonly text: string; readonly title: string }
const records: fc.Arbitrary<readonly Item[]> = fc.array(record, { minLength: 1, maxLength: 8 })

describe('any JSON', () => {
  it('should pass byte for byte, without a finding, whatever its values, its indentation and its chunks are', () => {
    const deep = fc.jsonValue({ maxDepth: 7, noUnicodeString: false })
    fc.assert(
      fc.property(fc.oneof(deep, records), indent, format, splitting, (value, indent, format, sizes) => {
        const text = JSON.stringify(value, null, indent)
        const { text: output, findings } = runGuard(createGuard({ format }), split(text, sizes))
        expect(findings).toEqual([])
        expect(output).toBe(text)
        expect(clean(text, { format }).text).toBe(text)
      }),
      runs(400),
    )
  })
})

/** Floods that are repaired: what repeats, the option `channel` apart; and up to how many units it may go unnoticed. */
const FILLERS: readonly (readonly [string, string, number])[] = [
  ['line breaks', '\\n', 144],
  ['line breaks and tabs', '\\n\\t', 144],
  ['escaped characters of no width', '\\u200b\\u00a0', 144],
  ['indented line breaks', '\\n  ', 288],
  ['spaces', ' ', 272],
  ['entities', '&nbsp;', 160],
]

describe('planted floods', () => {
  it.each(FILLERS)('should be found in a string, and repaired so that all values stay: %s', (_, unit, latency) => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat(), indent, splitting, (items, which, at, indent, sizes) => {
        const index = which % items.length
        const { text: original } = items[index] as Item
        const position = at % original.length
        const marked = items.map((item, i) =>
          i === index ? { ...item, text: `${original.slice(0, position)}\u0001${original.slice(position)}` } : item,
        )
        const flood = unit.repeat(Math.ceil(600 / unit.length))
        const text = JSON.stringify(marked, null, indent).replace('\\u0001', flood)
        const outcome = runGuard(createGuard({ format: 'json' }), split(text, sizes))
        const [finding] = outcome.findings
        expect(finding?.detector).toBe('escape-run')
        const start = text.indexOf(flood)
        expect((finding?.at ?? Number.POSITIVE_INFINITY) - start).toBeLessThanOrEqual(latency + 1)
        for (const repaired of [outcome.text, clean(text, { format: 'json' }).text]) {
          const values = JSON.parse(repaired) as Item[]
          const changed = values[index]?.text ?? ''
          expect(repaired.length).toBeLessThan(text.length - 300)
          expect([
            changed.startsWith(original.slice(0, position)),
            changed.endsWith(original.slice(position).trimStart()),
          ]).toEqual([true, true])
          expect(values.map((item, i) => (i === index ? 0 : item))).toEqual(
            items.map((item, i) => (i === index ? 0 : item)),
          )
        }
      }),
      runs(40),
    )
  })

  it.each([' ', '\n', ' \n', '\t\r\n'])('should be found between tokens, and repaired: %j', (unit) => {
    fc.assert(
      fc.property(records, fc.nat(), splitting, (items, at, sizes) => {
        const text = JSON.stringify(items)
        const marks = [...text.matchAll(/[,:[\]{}](?=["\d[{\]}-])/g)].map(({ index }) => index + 1)
        const start = marks[at % marks.length] as number
        const flood = unit.repeat(Math.ceil(900 / unit.length))
        // in a string it would stand for itself
        fc.pre(JSON.stringify(JSON.parse(text.slice(0, start) + flood + text.slice(start))) === text)
        const outcome = runGuard(
          createGuard({ format: 'json' }),
          split(text.slice(0, start) + flood + text.slice(start), sizes),
        )
        expect((outcome.findings[0]?.at ?? Number.POSITIVE_INFINITY) - start).toBeLessThanOrEqual(273)
        expect(JSON.parse(outcome.text)).toEqual(items)
        expect(outcome.text.length).toBeLessThan(text.length + 400)
      }),
      runs(60),
    )
  })
})

/** Loops that stop a text: what comes again after the items, and by when it has to be stopped, in units. */
const LOOPS: readonly (readonly [string, (copy: number) => string, number])[] = [
  [
    'one object',
    () => '{"id": 7, "title": "the old mill", "text": "It stands by the river below the bridge."}, ',
    2400,
  ],
  [
    'one object whose number counts',
    (copy) => `{"id": ${copy}, "title": "the old mill", "text": "It stands by the river below the bridge."}, `,
    16000,
  ],
  [
    'two objects in turn',
    (copy) =>
      `{"title": "${['the old mill', 'the new mill'][copy % 2]}", "text": "It stands by the river below the bridge, they say."}, `,
    5200,
  ],
  ['one word in a string', (copy) => (copy === 0 ? '{"id": 8, "text": "boats' : ' boats'), 900],
  [
    'one sentence in a string',
    (copy) => (copy === 0 ? '{"id": 8, "text": "' : 'It stands by the river below the bridge. '),
    900,
  ],
  [
    'members of one object whose keys count',
    (copy) =>
      `${copy === 0 ? '{' : ''}"note${copy}": "It stands by the river below the bridge, they say ${copy * 37}.", `,
    16000,
  ],
  [
    'two members of one object in turn whose keys count',
    (copy) =>
      `${copy === 0 ? '{' : ''}"title${copy}": "the old mill ${copy}", "text${copy}": "It stands by the river below the bridge.", `,
    16000,
  ],
  [
    'keys of one object',
    (copy) =>
      copy === 0 ? '{"id": 9, ' : `"title": "mill ${copy} of ${copy * 37}", "text": "by the river ${copy * 11}", `,
    2000,
  ],
]

describe('planted loops', () => {
  it.each(LOOPS)('should be stopped, and what came before is closed with all its values: %s', (_, copy, latency) => {
    fc.assert(
      fc.property(records, fc.nat(), indent, splitting, (items, skip, indent, sizes) => {
        const lead = JSON.stringify({ items }, null, indent).replace(/\s*\]\s*\}$/, ', ')
        const text = (lead + Array.from({ length: 400 }, (_, index) => copy(index)).join('')).slice(
          0,
          -(skip % 40) || undefined,
        )
        const guard = createGuard({ format: 'json' })
        const { steps, signal } = runGuard(guard, split(text, sizes))
        expect(signal?.finding.detector).toBe('repeated-value')
        expect((signal?.finding.at ?? Number.POSITIVE_INFINITY) - lead.length).toBeLessThanOrEqual(latency)
        const partial = steps.find((step) => step.signal)?.signal?.partial
        const closed = JSON.parse(partial?.json ?? '') as { items: unknown[] }
        expect(closed.items.slice(0, items.length)).toEqual(JSON.parse(JSON.stringify(items)))
        expect(closed.items.length).toBeLessThanOrEqual(items.length + 2)
        const original = { items: JSON.parse(JSON.stringify(items)) as unknown[] }
        for (let index = 0; index < items.length; index++) {
          expect(partial?.completePaths).toContain(`items.${index}`)
          expect(valueAt(closed, `items.${index}`)).toEqual(valueAt(original, `items.${index}`))
        }
      }),
      runs(30),
    )
  })

  it('should be repaired in the middle of a text, if all loops are cut, so that it can be parsed', () => {
    const options: CleanOptions = { format: 'json', loops: 'cut-all' }
    fc.assert(
      fc.property(records, records, indent, (before, after, indent) => {
        const loop = Array.from({ length: 60 }, () => ({
          id: 7,
          title: 'the old mill',
          text: 'It stands by the river below the bridge.',
        }))
        const { text } = clean(JSON.stringify([...before, ...loop, ...after], null, indent), options)
        const values = JSON.parse(text) as unknown[]
        expect(values.slice(0, before.length)).toEqual(JSON.parse(JSON.stringify(before)))
        expect(values.slice(-after.length)).toEqual(JSON.parse(JSON.stringify(after)))
        expect(values.length).toBeLessThan(before.length + after.length + 10)
      }),
      runs(60),
    )
  })
})
