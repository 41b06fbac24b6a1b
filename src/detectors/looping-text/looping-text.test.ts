import { describe, expect, it } from 'vitest'
import { createGuardWith } from '../../core/guard.ts'
import type { Advice, Finding, Format, Step } from '../../core/types.ts'
import { loopingText } from './looping-text.ts'

const ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

type Options = Parameters<typeof loopingText>[0]

/** Pushes each chunk to a guard with this detector alone. */
function stepsOf(chunks: readonly string[], options?: Options, format: Format = 'markdown'): Step[] {
  const guard = createGuardWith({ detectors: [loopingText(options)], format, advise: () => ADVICE })
  return [...chunks.map((chunk) => guard.push(chunk)), guard.end()]
}

function findingsOf(text: string, options?: Options, format?: Format): Finding[] {
  return stepsOf([text], options, format).flatMap(({ findings }) => findings)
}

const NONE = { prose: 0, table: 0, fence: 0, html: 0 }
const options = {
  soft: 64,
  units: { language: 160, word: 160, words: 160, marks: 160, blob: 640 },
  copies: { language: 0, word: 0, words: 0, marks: 0, blob: 0 },
  zoneUnits: NONE,
  zoneCopies: NONE,
  refrain: 0,
  rows: 0,
  rowUnits: 0,
}
const COPY = 'The river is green and slow.\n'
const LEAD = 'Look: '

describe('copies of a sentence', () => {
  it('should be suspected 64 units after the second copy, and be beyond repair at the limit', () => {
    const text = LEAD + COPY.repeat(20)
    expect(findingsOf(text, options)).toEqual([
      expect.objectContaining({ level: 'soft', start: 6, at: 6 + 128, period: 29, times: 4, of: COPY }),
      expect.objectContaining({ level: 'limit', start: 6, at: 6 + 160, period: 29, times: 5, of: COPY }),
    ])
  })

  it('should not be shown from the third copy on until it is clear whether they end', () => {
    const [looping, other] = stepsOf([LEAD + COPY.repeat(2) + COPY.slice(0, 20), 'then it went on.'], options)
    expect(looping?.text).toBe(LEAD + COPY.repeat(2))
    expect(other?.text).toBe(`${COPY.slice(0, 20)}then it went on.`)
  })

  it('should stop with two copies shown, of which one is worth keeping', () => {
    const [step] = stepsOf([LEAD + COPY.repeat(20)], options)
    expect(step?.text).toBe(LEAD + COPY.repeat(2))
    expect(step?.signal?.keep).toBe((LEAD + COPY).length)
  })

  it('should be no defect as long as there are two', () => {
    expect(findingsOf(`${LEAD}${COPY.repeat(2)}The end.`, options)).toEqual([])
  })

  it('should be exact: one letter makes the difference', () => {
    const text = Array.from({ length: 12 }, (_, index) => COPY.replace('green', `gre${'abcdefghijkl'[index]}n`)).join(
      '',
    )
    expect(findingsOf(text, options)).toEqual([])
  })
})

describe('limits', () => {
  const limitOf = (text: string, more: Options, format?: Format) => {
    const found = findingsOf(text, { ...options, ...more }, format).find(({ level }) => level === 'limit')
    return found && found.at - found.start
  }

  it('should be so many copies of what they are copies of', () => {
    expect(limitOf(COPY.repeat(40), { copies: { ...options.copies, language: 20 } })).toBe(576)
  })

  it('should be higher in a zone that says so', () => {
    const text = `\`\`\`\n${COPY.repeat(40)}`
    expect(limitOf(text, { zoneUnits: { ...NONE, fence: 480 } })).toBe(480)
    expect(limitOf(text, { zoneCopies: { ...NONE, fence: 18 } })).toBe(512)
  })

  it('should spare a refrain: few copies that are not long', () => {
    expect(limitOf(COPY.repeat(40), { refrain: 10_000 })).toBe(160)
    expect(limitOf(COPY.repeat(40), { refrain: 100 })).toBe(160)
  })

  it('should spare rows that are to be filled in', () => {
    const text = '- [ ] name of the item\n'.repeat(60)
    expect(limitOf(text, { rows: 20, rowUnits: 10_000 })).toBe(448)
    expect(limitOf(text, { rows: 20, rowUnits: 320 })).toBe(320)
  })
})

describe('others', () => {
  it.each([
    ['white space', ' \t \n \t\t\n'.repeat(60)],
    ['cells of a delimiter row', `| a |\n${'|----'.repeat(90)}`],
    ['entities in a cell', `| a ${'&nbsp;'.repeat(90)}`],
    ['three characters', 'ab!'.repeat(200)],
  ])('should care for %s', (_, text) => {
    expect(findingsOf(text, options)).toEqual([])
  })
})

describe('options', () => {
  it('should be refused when a record is a number', () => {
    expect(() => loopingText({ units: 400 } as unknown as Options)).toThrow(
      new TypeError("Cannot use 400 as `detectors['looping-text'].units`: expected a record of options."),
    )
  })
})

it('should point to pathology 6', () => {
  expect(loopingText().pathology('prose')).toBe(6)
})
