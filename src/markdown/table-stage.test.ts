import { math } from 'micromark-extension-math'
import { describe, expect, it } from 'vitest'
import { streamTables } from '../../test/support/markdown/stream-tables.ts'
import { createGuardWith } from '../core/guard.ts'
import type { GuardSettings } from '../core/guard-settings.ts'
import type { Advice } from '../core/types.ts'
import { createTableStage } from './table-stage.ts'

const NO_ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }
const lines = (...rows: string[]) => `${rows.join('\n')}\n`
const UNTIDY = lines('|a|  b|', '|-|:-:|', '|1|2||')
const TIDY = lines('| a | b |', '|---|:---:|', '| 1 | 2 |')

/** What leaves after each unit, and the summary. */
function stream(text: string, settings: Partial<GuardSettings> = {}) {
  const stage = createTableStage()
  const guard = createGuardWith({ detectors: [], advise: () => NO_ADVICE, format: 'markdown', stage, ...settings })
  const steps = Array.from(text, (unit) => guard.push(unit).text)
  const last = guard.end()
  return { steps: [...steps, last.text], text: steps.join('') + last.text, summary: last.summary }
}

const tidy = (text: string) => streamTables([text])

describe('createTableStage', () => {
  it('should tidy tables, and touch nothing else', () => {
    const around = ['# h  \n\n', '\ntext |  x\n\n', '\n* x\n\n  y\\\n']
    expect(tidy(around.join(UNTIDY))).toBe(around.join(TIDY))
  })

  it.each(['\r\n', '\r'])('should keep line ends as they are: %j', (ending) => {
    expect(tidy(UNTIDY.replaceAll('\n', ending))).toBe(TIDY.replaceAll('\n', ending))
  })

  it('should tidy tables inside containers', () => {
    const text = lines('> - |a|', '>   |-|', '>   |1|', '', '[^1]: |b|', '    |-|')
    expect(tidy(text)).toBe(lines('> - | a |', '>   |---|', '>   | 1 |', '', '[^1]: | b |', '    |---|'))
  })

  it.each([
    ['code', '```\n', '```\n'],
    ['HTML', '<pre>\n', '</pre>\n'],
    ['front matter', '---\nx: |\n', '---\n'],
    ['a comment', '<!--\n\n', '-->\n'],
  ])('should leave alone what is in %s, and tidy what follows', (_, before, after) => {
    expect(tidy(`${before}${UNTIDY}${after}\n${UNTIDY}`)).toBe(`${before}${UNTIDY}${after}\n${TIDY}`)
  })

  it('should begin after a byte order mark', () => {
    expect(tidy(`\ufeff${UNTIDY}`)).toBe(`\ufeff${TIDY}`)
  })

  it('should tidy rows below a delimiter row that has no pipe before it', () => {
    expect(tidy(lines('a|b', '-|-', '|1|2|', '3|4'))).toBe(lines('a|b', '-|-', '| 1 | 2 |', '3|4'))
  })

  it('should go on after a row without a pipe, and end at what is no row', () => {
    const text = lines('|a|', '|-|', 'text', '|1|', '', '|2|')
    expect(tidy(text)).toBe(lines('| a |', '|---|', 'text', '| 1 |', '', '|2|'))
    expect(tidy(lines('|a|', '|-|', '# h', '|2|'))).toBe(lines('| a |', '|---|', '# h', '|2|'))
  })

  it('should do what the settings say', () => {
    expect(streamTables(['|a|\n|-|\n|1|2|\n'], { capColumns: true })).toBe(lines('| a |', '|---|', '| 1 |'))
    expect(streamTables(['|a|b|\n|-|\n|1|\n'], { repairColumns: true })).toBe(
      lines('| a | b |', '|---|---|', '| 1 | |'),
    )
    const formula = `x\n\n$$\n${UNTIDY}$$\n\n`
    expect(streamTables([formula + UNTIDY], { extensions: [math()] })).toBe(formula + TIDY)
  })

  it('should repair the table below a list after code that nothing has closed', () => {
    const row = `|${'-'.repeat(5000)}|`
    expect(tidy(lines('- ```', '|a|', row))).toBe(lines('- ```', '| a |', '|---|'))
  })

  it('should find the table at the end of a paragraph however long', () => {
    const quote = `> *x*\n${'> <b>\n'.repeat(7000)}`
    expect(tidy(`${quote}> |a|\n> |-|\n`)).toBe(`${quote}> | a |\n> |---|\n`)
  })

  it('should find the table at the end of a footnote however long', () => {
    const note = `[^1]: x\n\n${'    text>\n\n'.repeat(4000)}`
    expect(tidy(`${note}    |a|\n    |-|\n`)).toBe(`${note}    | a |\n    |---|\n`)
  })
})

describe('what is held back', () => {
  it('should be nothing of text', () => {
    const text = '# h\n\ntext | a\n- b\n> c\n1. d\n'
    expect(stream(text).steps).toEqual([...text, ''])
  })

  it('should be a line that begins with a pipe, until the next one decides', () => {
    expect(stream('|a\nb').steps).toEqual(['', '', '', '|a\nb', ''])
  })

  it('should be a cell of a row only as far as it may change', () => {
    const { steps } = stream(`${UNTIDY}|x|  y`)
    expect(steps.slice(UNTIDY.length)).toEqual(['|', ' x', ' |', '', '', ' y', ' |'])
  })

  it('should be no more than may be held: what has left stays as it came', () => {
    const text = lines(`|${'a'.repeat(50)}|`, '|-|', '|1|')
    const { text: output, summary } = stream(text, { maxHold: 20 })
    expect(output).toBe(lines(`|${'a'.repeat(50)} |`, '|---|', '| 1 |'))
    expect(summary.overflowed).toBeGreaterThan(0)
  })

  it('should be counted when it is written anew', () => {
    const { summary } = stream(UNTIDY)
    expect(UNTIDY.length - summary.cut + summary.written).toBe(TIDY.length)
    expect(summary).toMatchObject({ released: TIDY.length, overflowed: 0 })
  })
})

describe('other formats', () => {
  it('should have no tables inside JSON', () => {
    const text = '{"a":\n|a|\n|-|\n}'
    expect(stream(text, { format: 'json' }).text).toBe(text)
  })
})
