import { math } from 'micromark-extension-math'
import type { Code, Extension } from 'micromark-util-types'
import { describe, expect, it } from 'vitest'
import { type NormalizeOptions, normalizeTables } from './normalize-tables.ts'

const lines = (...rows: string[]) => `${rows.join('\n')}\n`
const UNTIDY = lines('|a|  b|', '|-|:-:|', '|1|2||')
const TIDY = lines('| a | b |', '|---|:---:|', '| 1 | 2 |')

const tidy = (text: string, options?: NormalizeOptions) => normalizeTables(text, options).text

/** Makes a rule of every line that begins with `| !`: syntax for which a space is not only a space. */
const ruleOfPipe: Extension = {
  flow: {
    124: {
      tokenize(effects, ok, nok) {
        const rest = (code: Code) => {
          if (code === null || code < 0) {
            effects.exit('thematicBreak')
            return ok(code)
          }
          effects.consume(code)
          return rest
        }
        const expectMark = (mark: number, next: (code: Code) => ReturnType<typeof ok>) => (code: Code) => {
          if (code !== mark) return nok(code)
          effects.consume(code)
          return next
        }
        return (code) => {
          effects.enter('thematicBreak')
          return expectMark(124, expectMark(32, expectMark(33, rest)))(code)
        }
      },
    },
  },
}

describe('normalizeTables', () => {
  it('should tidy the tables of a document, and touch nothing else', () => {
    const around = ['# h  \n\n', '\n```\n|a|\n|-|\n```\n', '\n* x\n\n  y\\\n']
    expect(tidy(around.join(UNTIDY))).toBe(around.join(TIDY))
  })

  it('should count the tables, and those that were changed', () => {
    expect(normalizeTables(lines('text'))).toEqual({ text: 'text\n', tables: 0, changed: 0, left: [] })
    expect(normalizeTables(`${UNTIDY}\n${TIDY}\n> ${UNTIDY.trim().replaceAll('\n', '\n> ')}`)).toMatchObject({
      tables: 3,
      changed: 2,
      left: [],
    })
  })

  it('should keep front matter, byte order marks and line ends as they are', () => {
    const front = '\ufeff---\r\n|a|: x\r\n---\r\n'
    expect(tidy(`${front}${UNTIDY.replaceAll('\n', '\r\n')}`)).toBe(`${front}${TIDY.replaceAll('\n', '\r\n')}`)
    expect(tidy(`\ufeff\ufeff\n\n${UNTIDY}`)).toBe(`\ufeff\ufeff\n\n${TIDY}`)
  })

  it('should repair a delimiter row that runs on', () => {
    expect(tidy(lines('|a|b|', `|---|${'-'.repeat(5000)}`))).toBe(lines('| a | b |', '|---|---|'))
  })

  it('should tidy in one pass, without counts, what no tree can hold', () => {
    const deep = `${'> '.repeat(5000)}a\n\n`
    expect(normalizeTables(deep + UNTIDY)).toEqual({ text: deep + TIDY, tables: 0, changed: 0, left: [] })
  })

  it.each(['[^1]:', `[^${'a'.repeat(990)}]: `])('should not run out of stack in a footnote: %j', (label) => {
    const deep = `${label}${'>'.repeat(3000)}a\n\n\n`
    expect(tidy(`${deep}# h\n\n${UNTIDY}`)).toBe(`${deep}# h\n\n${TIDY}`)
  })
})

describe('options', () => {
  it('should give every row as many cells as there are columns, if asked', () => {
    const text = lines('|a|b|', '|-|', '|1|')
    expect([tidy(text), tidy(text, { repairColumns: true })]).toEqual([
      text,
      lines('| a | b |', '|---|---|', '| 1 | |'),
    ])
  })

  it('should leave out what is beyond the columns, if asked', () => {
    const text = lines('| a |', '|---|', '| 1 | 2 |')
    expect([tidy(text), tidy(text, { capColumns: true })]).toEqual([text, lines('| a |', '|---|', '| 1 |')])
  })

  it('should know the syntax of extensions', () => {
    const text = `$$\n${UNTIDY}$$\n`
    expect([tidy(text), tidy(text, { extensions: [math()] })]).toEqual([`$$\n${TIDY}$$\n`, text])
  })

  it.each([
    [{ verify: 1 }, /1 as `options\.verify`: expected true or false/],
    [{ capColumns: 'yes' }, /`options\.capColumns`: expected true or false/],
    [{ extensions: math() }, /`options\.extensions`: expected a list/],
    [{ pad: true }, /"pad" as `options`.*repairColumns, capColumns, extensions, verify/],
    [null, /`options`: expected a record/],
  ])('should be refused if they cannot be used: %j', (options, message) => {
    const normalize = () => normalizeTables('', options as NormalizeOptions)
    expect(normalize).toThrow(TypeError)
    expect(normalize).toThrow(message)
  })

  it('should be refused where there is no text', () => {
    expect(() => normalizeTables(undefined as unknown as string)).toThrow(/undefined as .*expected a string/)
  })
})

describe('verify', () => {
  const shifty = lines('|!|b|', '|-|-|', '|1|2|')
  const text = `---\nx: y\n---\n${shifty}\n${UNTIDY}`
  const extensions = [ruleOfPipe]

  it('should leave alone a table that would be rendered otherwise, and say where it stands', () => {
    const result = normalizeTables(text, { extensions })
    expect(result).toMatchObject({ text: text.replace(UNTIDY, TIDY), tables: 2, changed: 1 })
    expect(result.left.map(({ start, end }) => text.slice(start, end))).toEqual([shifty.trim()])
  })

  it('should not be done if not asked for', () => {
    const result = normalizeTables(text, { extensions, verify: false })
    expect(result).toMatchObject({ tables: 2, changed: 2, left: [] })
    expect(result.text).toContain('| ! | b |')
  })

  it('should take a document of very many blocks', () => {
    const { tables, changed } = normalizeTables(`|a|b|\n|-|-|\n|1|2|\n\n${'***\n'.repeat(130_000)}`, { verify: false })
    expect([tables, changed]).toEqual([1, 1])
  })
})
