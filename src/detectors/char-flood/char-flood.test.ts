import { describe, expect, it } from 'vitest'
import { createGuardWith } from '../../core/guard.ts'
import type { Advice, Finding, Format, Step } from '../../core/types.ts'
import { charFlood } from './char-flood.ts'

const ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

type Options = Parameters<typeof charFlood>[0]

/** Pushes each chunk to a guard with this detector alone. */
function stepsOf(chunks: readonly string[], options?: Options, format: Format = 'markdown'): Step[] {
  const guard = createGuardWith({ detectors: [charFlood(options)], format, advise: () => ADVICE })
  return [...chunks.map((chunk) => guard.push(chunk)), guard.end()]
}

function findingsOf(text: string, options?: Options, format?: Format): Finding[] {
  return stepsOf([text], options, format).flatMap(({ findings }) => findings)
}

const options = {
  soft: 80,
  limit: { prose: 193, table: 257, fence: 321, html: 193, json: 193, string: 257 },
  ruler: 385,
  blob: 449,
}
const levelsOf = (text: string, format?: Format) =>
  findingsOf(text, options, format).map(({ level, start, at }) => [level, start, at])

describe('one character', () => {
  it('should be suspected, and then be beyond repair, at the lengths at which runs are shown', () => {
    expect(levelsOf(`So${'!'.repeat(300)}`)).toEqual([
      ['soft', 2, 131],
      ['limit', 2, 195],
    ])
  })

  it('should not be held before 65 units', () => {
    expect(stepsOf([`So${'!'.repeat(64)}`], options)[0]?.text).toBe(`So${'!'.repeat(64)}`)
  })

  it('should keep none but what had left: no copy of it is worth more', () => {
    const [step] = stepsOf([`So${'!'.repeat(300)}`], options)
    expect(step?.signal?.keep).toBe(2)
    expect(step?.signal?.finding.period).toBeUndefined()
  })

  it.each([
    ['in a table', `|${'!'.repeat(600)}`, 258],
    ['in a fence', `\`\`\`\n${'!'.repeat(600)}`, 325],
    ['as a ruler', '='.repeat(600), 385],
    [
      'as data that has begun before',
      `${'QWxhZGRpbjpvcGVuIHNlc2FtZSB'.repeat(2)}xyzXYZ0123456789${'A'.repeat(600)}`,
      519,
    ],
  ])('should have a limit of its own %s', (_, text, at) => {
    expect(levelsOf(text).at(-1)).toEqual(['limit', expect.any(Number), at])
  })

  it('should have a limit of its own in a JSON string', () => {
    expect(levelsOf(`{"a": "${'!'.repeat(600)}`, 'json').at(-1)).toEqual(['limit', 7, 264])
  })

  it.each([
    ['spaces', ' '.repeat(600)],
    ['line breaks', '\n'.repeat(600)],
    ['hyphens in a table', `|${'-'.repeat(600)}`],
    ['dots in a table', `|${'.'.repeat(600)}`],
  ])('should leave %s to others', (_, text) => {
    expect(levelsOf(text)).toEqual([])
  })
})

describe('two or three characters', () => {
  it('should be suspected, and then be beyond repair, at the next multiple of 16', () => {
    expect(levelsOf(`So${'?!'.repeat(300)}`)).toEqual([
      ['soft', 2, 82],
      ['limit', 2, 210],
    ])
  })

  it('should be named by one copy', () => {
    expect(findingsOf(`So ${'ha '.repeat(300)}`, options)[0]).toMatchObject({ of: ' ha', times: 26 })
  })

  it('should be one emoji, too', () => {
    expect(findingsOf(`So ${'😀'.repeat(300)}`, options)[0]).toMatchObject({ of: '😀', start: 3 })
  })

  it('should not be four', () => {
    expect(levelsOf('abcd'.repeat(300))).toEqual([])
  })

  it.each([
    ['cells of a delimiter row', `| a |\n${'|-'.repeat(300)}`],
    ['blank lines with spaces', ' \n'.repeat(300)],
  ])('should leave %s to others', (_, text) => {
    expect(levelsOf(text)).toEqual([])
  })
})

describe('options', () => {
  it('should be refused for zones that do not exist', () => {
    expect(() => charFlood({ limit: { poem: 3 } } as unknown as Options)).toThrow(
      new TypeError(
        'Cannot use "poem" as `detectors[\'char-flood\'].limit`: expected an option: prose, table, fence, html, json, string.',
      ),
    )
  })
})
