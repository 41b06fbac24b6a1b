import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGuard, type Finding } from '../../src/index.ts'
import { runGuard } from '../support/run-guard.ts'
import { runs } from '../support/runs.ts'
import { split, splitting } from '../support/texts.ts'

/** Distinct words, so that nothing repeats before the loop is planted. */
function prose(length: number, seed: number): string {
  let state = seed | 1
  let text = ''
  while (text.length < length) {
    let word = ''
    do {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      word += 'abcdefghijklmnopqrstuvwxyz'[(state >>> 20) % 26]
    } while (((state >>> 11) % 6 !== 0 || word.length < 2) && word.length < 12)
    text += `${word} `
  }
  return text.slice(0, length)
}

/** The words, but one in so many of them another one. */
function retold(words: readonly string[], every: number, copy: number, seed: number): string {
  const others = prose(words.length * 13, seed ^ (copy + 1)).split(' ')
  const changed = words.map((word, at) => (copy > 0 && (at + copy * 7) % every === 0 ? (others[at] as string) : word))
  return `${changed.join(' ')}\n\n`
}

function first(text: string, sizes: readonly number[] = [Number.MAX_SAFE_INTEGER]): Finding | undefined {
  return runGuard(createGuard(), split(text, sizes)).findings[0]
}

describe('law 9: planted defects are found', () => {
  it.each([1, 3, 10, 50, 200, 1000, 4000, 10_000, 16_384])(
    'should flag a loop of period %i within the larger of 400 units and 2.5 periods',
    (period) => {
      const lead = prose(5000, 7)
      const unit = prose(period, period + 3)
      const times = Math.ceil(Math.max(3 * period, 900) / period)
      const finding = first(`${lead}\n${unit.repeat(times)}`)
      expect(finding).toBeDefined()
      expect((finding as Finding).at - lead.length - 1).toBeLessThanOrEqual(Math.max(400, 2.5 * period))
    },
  )

  it('should flag a loop of any period, after any text, with its primitive period and true start', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer(),
        splitting,
        (period, before, seed, sizes) => {
          const lead = `${prose(before, seed)}\n`
          const unit = prose(period - 1, seed ^ 0x5555)
            .trim()
            .padEnd(period - 1, 'q')
          const text = lead + `${unit}\n`.repeat(Math.ceil(Math.max(3 * period, 900) / period))
          const finding = first(text, sizes) as Finding
          expect(finding.detector).toBe('looping-text')
          expect(finding.period).toBe(period)
          // the unit ends as the lead does: the repeat really begins at that line break, or where the lead happens to agree
          expect(finding.start).toBeLessThanOrEqual(lead.length)
          expect(finding.start).toBeGreaterThanOrEqual(lead.length - 4)
          expect(finding.at - lead.length).toBeLessThanOrEqual(Math.max(400, 2.5 * period))
        },
      ),
      runs(60),
    )
  })

  it('should never show the third copy of a unit of 24 units and more, as long as a copy fits what may be held', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 1600 }), fc.integer(), splitting, (period, seed, sizes) => {
        const lead = prose(500, seed)
        const unit = `${prose(period - 1, seed ^ 0x777)
          .trim()
          .padEnd(period - 1, 'q')}\n`
        const { text, signal } = runGuard(createGuard(), split(lead + unit.repeat(Math.ceil(2000 / period) + 4), sizes))
        expect(signal).toBeDefined()
        expect(text.split(unit.slice(0, 20)).length - 1).toBeLessThanOrEqual(2)
        expect(text.slice(0, signal?.keep).split(unit.slice(0, 20)).length - 1).toBe(1)
      }),
      runs(60),
    )
  })

  it('should find a block whose lines differ in one character each, although each line proposes the distance to the last', () => {
    const line = (a: string, b: string): string => `    if first == '${a}' and last == '${b}':\n        return True\n`
    const block = line('[', ']') + line(']', '[') + line('[', '[') + line(']', ']')
    const finding = first(`def same(first, last):\n${block.repeat(8)}`) as Finding
    expect(finding.detector).toBe('looping-text')
    expect(finding.period).toBe(block.length)
  })

  it('should flag a paragraph that is told again with a twentieth of its words changed, within three copies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 3000 }), fc.integer(), splitting, (size, seed, sizes) => {
        const words = prose(size, seed).split(' ')
        const copies = Array.from({ length: 4 }, (_, copy) => retold(words, 20, copy, seed))
        const lead = `${prose(1000, seed ^ 0x333)}\n\n`
        const finding = first(lead + copies.join(''), sizes) as Finding
        expect(finding.detector).toBe('restated-text')
        expect(finding.at - lead.length).toBeLessThanOrEqual((copies.slice(0, 3).join('').length / 128 + 1) * 128)
      }),
      runs(60),
    )
  })

  it('should flag sentences of a small set in any order, within four tellings, and stop them in the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 30 }), fc.integer(), splitting, (count, seed, sizes) => {
        const sentences = Array.from({ length: count }, (_, at) => `${prose(80, seed ^ (at * 7919)).trim()}. `)
        let state = seed | 1
        const any = (): string => {
          state = (Math.imul(state, 1664525) + 1013904223) | 0
          // its own low bits go round and round: an order of their own
          const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
          return sentences[((mixed ^ (mixed >>> 12)) >>> 4) % count] as string
        }
        const text = Array.from({ length: 40 * count }, any).join('')
        // by chance one comes several times side by side, which is somebody else's
        const guard = createGuard({ detectors: { 'looping-text': false } })
        const { findings, signal } = runGuard(guard, split(text, sizes))
        expect(findings[0]?.at).toBeLessThanOrEqual(4 * sentences.join('').length + 128)
        expect(signal?.finding.detector).toBe('restated-text')
      }),
      runs(60),
    )
  })

  it.each([
    ['hyphens in a delimiter row', '| a | b |\n|', '-'.repeat(5000), 'separator-run', 257],
    ['columns of a delimiter row', '| a | b |\n', '|---'.repeat(400), 'separator-run', 96],
    ['spaces in a cell', '| a | b |\n|---|---|\n| c ', ' '.repeat(5000), 'cell-padding', 129],
    ['no-break spaces as entities in a cell', '| a | b |\n|---|---|\n| c ', '&nbsp;'.repeat(900), 'cell-padding', 160],
    ['newlines in prose', 'Text.', '\n'.repeat(3000), 'blank-run', 18],
    ['lines of irregular white space', 'Text.', '\n  \n \n\t\n'.repeat(300), 'blank-run', 40],
    ['spaces in prose', 'Text.', ' '.repeat(3000), 'blank-run', 257],
    ['newlines between JSON tokens', '{"a": 1,', '\n'.repeat(3000), 'escape-run', 272],
    ['newlines in a JSON string', '{"a": "b', '\\n'.repeat(3000), 'escape-run', 144],
    ['a word in a JSON string', '{"a": "b', ' boats'.repeat(900), 'repeated-value', 256],
    ['an item of an array', '{"a": [', '{"b": "the old harbour", "f": 1},'.repeat(300), 'repeated-value', 160],
    ['question marks and exclamation marks', 'So what is it', '?!'.repeat(2000), 'char-flood', 256],
    ['digits of a JSON number', '{"w": 0.', '31415926'.repeat(400), 'escape-run', 272],
  ])('should flag %s within their documented latency', (_, lead, loop, detector, latency) => {
    const finding = first(lead + loop)
    expect(finding?.detector).toBe(detector)
    expect((finding as Finding).at - lead.length).toBeLessThanOrEqual(latency)
  })
})
