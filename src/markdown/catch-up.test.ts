import { describe, expect, it } from 'vitest'
import { historyOf, remember } from '../../test/support/markdown/lines.ts'
import { createHistory } from '../core/history.ts'
import { createCatchUp } from './catch-up.ts'
import { LONGEST_BACKLOG } from './limits.ts'
import { createTableTokenizer } from './table-tokenizer.ts'

/** A catch-up on a text that has come in full, and how often a parser was asked for. */
function catchUpOn(text: string) {
  let made = 0
  const catchUp = createCatchUp(historyOf(text), () => {
    made++
    return createTableTokenizer()
  })
  const isDelimiterRow = (end = text.length) => catchUp.read(end, text.length).isDelimiterRow()
  return { catchUp, isDelimiterRow, made: () => made }
}

describe('createCatchUp', () => {
  it.each(['\n', '\r\n', '\r'])('should read all lines up to the one asked about, which end with %j', (ending) => {
    const { isDelimiterRow } = catchUpOn(`text${ending}|a|${ending}|-|${ending}`)
    expect(isDelimiterRow()).toBe(true)
  })

  it('should read on where it stopped', () => {
    const { isDelimiterRow } = catchUpOn('|a|\n|-|\n|b|\n')
    expect([4, 8, 12].map(isDelimiterRow)).toEqual([false, true, false])
  })

  it('should read a line only once', () => {
    const { isDelimiterRow } = catchUpOn('|a|\n|-|\n')
    expect([isDelimiterRow(), isDelimiterRow()]).toEqual([true, true])
  })

  it('should make no parser before the first question, and only one', () => {
    const { catchUp, isDelimiterRow, made } = catchUpOn('|a|\n|-|\n')
    catchUp.restart(0)
    expect(made()).toBe(0)
    isDelimiterRow(4)
    catchUp.restart(4)
    isDelimiterRow()
    expect(made()).toBe(1)
  })

  it('should begin anew where it is told to', () => {
    const { catchUp, isDelimiterRow } = catchUpOn('```\n|a|\n|-|\n')
    expect(isDelimiterRow(4)).toBe(false)
    catchUp.restart(4)
    expect(isDelimiterRow()).toBe(true)
  })

  it.each([
    ['the first line', '```\n|a|\n|-|\n', [[0, 4]]],
    ['a line in between', '|a|\n```\n|-|\n', [[4, 8]]],
    [
      'several lines',
      '|a|\n```\n<pre>\n|-|\n',
      [
        [4, 8],
        [8, 14],
      ],
    ],
    [
      'lines apart',
      '```\n|a|\n```\n|-|\n',
      [
        [0, 4],
        [8, 12],
      ],
    ],
  ] as const)('should leave out %s', (_, text, spans) => {
    const { catchUp, isDelimiterRow } = catchUpOn(text)
    for (const [start, end] of spans) catchUp.patch(start, end)
    expect(isDelimiterRow()).toBe(true)
  })

  it('should read another line instead of the one that came', () => {
    const { catchUp, isDelimiterRow } = catchUpOn('|a|\n|-----x\n|b|\n')
    catchUp.patch(4, 12, '|-|')
    expect([isDelimiterRow(12), catchUp.read(16, 16).isRow()]).toEqual([true, true])
  })

  it('should forget what was to be read otherwise before the line at which it begins anew', () => {
    const { catchUp, isDelimiterRow } = catchUpOn('x\n|a|\n|-|\n')
    catchUp.patch(0, 2, '```')
    catchUp.restart(2)
    expect(isDelimiterRow()).toBe(true)
  })
})

describe('keep', () => {
  it('should read when so much waits that it might be forgotten, and not before', () => {
    const text = 'ab\n'.repeat(LONGEST_BACKLOG)
    const { catchUp, made } = catchUpOn(text)
    catchUp.keep(LONGEST_BACKLOG, LONGEST_BACKLOG)
    expect(made()).toBe(0)
    catchUp.keep(LONGEST_BACKLOG + 2, LONGEST_BACKLOG + 2)
    expect(made()).toBe(1)
  })

  it('should keep in mind what was open when its lines have been forgotten', () => {
    const text = `~~~\n${'# code\n'.repeat(9000)}|a|\n|-|\n`
    const history = createHistory()
    const catchUp = createCatchUp(history, createTableTokenizer)
    for (let end = 0, start = 0; start < text.length; start = end) {
      end = text.indexOf('\n', start) + 1
      remember(history, text.slice(start, end), start)
      catchUp.keep(end, end)
    }
    expect(catchUp.read(text.length, text.length).isDelimiterRow()).toBe(false)
  })
})
