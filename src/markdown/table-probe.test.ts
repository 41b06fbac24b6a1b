import { micromark, parse, preprocess } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import { createProbe } from './table-probe.ts'

/** What the construct said last, after each line. */
function heard(...lines: string[]) {
  const probe = createProbe()
  const document = parse({ extensions: [probe.extension] }).document()
  const toChunks = preprocess()
  return lines.map((line) => {
    document.write(toChunks(`${line}\n`))
    return [probe.line, probe.isBody, probe.state]
  })
}

describe('createProbe', () => {
  it('should hear of a header, its delimiter row and its rows', () => {
    expect(heard('|a|', '|-|', '|1|', '2')).toEqual([
      [1, false, 'undecided'],
      [1, false, 'yes'],
      [3, true, 'yes'],
      [4, true, 'yes'],
    ])
  })

  it('should hear that there is no table', () => {
    expect(heard('|a|b|', '|-|').at(-1)).toEqual([2, false, 'undecided'])
    expect(heard('|a|', '# h').at(-1)).toEqual([1, false, 'no'])
  })

  it('should know which rows go on with a table, after another one', () => {
    expect(heard('|a|', '|-|', '', '|b|').at(-1)).toEqual([4, false, 'undecided'])
  })

  it('should do what the construct does', () => {
    const text = '|a|b|\n|-|:-:|\n|1|\n\n> |c|\n> |-|\n|2|\n'
    const render = (extension: ReturnType<typeof gfmTable>) =>
      micromark(text, { extensions: [extension], htmlExtensions: [gfmTableHtml()] })
    expect(render(createProbe().extension)).toBe(render(gfmTable()))
  })
})
