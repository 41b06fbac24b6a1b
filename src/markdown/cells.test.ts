import { describe, expect, it } from 'vitest'
import { cellWidths, delimiterColumns, hasDoubtfulPipe, hasPipe } from './cells.ts'

describe('cellWidths', () => {
  it.each([
    ['| a |b|', [3, 1]],
    ['||  |', [0, 2]],
    ['| a |b', [3, 1]],
    ['| a |  ', [3]],
    ['|a\\|b|\\\\|', [4, 2]],
    ['|', []],
  ])('should count padding, and no escaped pipe as an end: %j', (row, widths) => {
    expect(cellWidths(row)).toEqual(widths)
  })
})

describe('delimiterColumns', () => {
  it.each([
    ['|-|', 1],
    ['|---|:-:| -', 3],
    [':-', 1],
    ['-|-', 2],
  ])('should count the stretches of hyphens in %j', (row, columns) => {
    expect(delimiterColumns(row)).toBe(columns)
  })
})

describe('hasPipe', () => {
  it.each(['|', 'a|b', '\\\\|', '\\a|', '\\||'])('should find one in %j', (line) => {
    expect(hasPipe(line)).toBe(true)
  })

  it.each(['', 'a', '\\|', '\\\\\\|', 'a\\|b\\|'])('should find none in %j', (line) => {
    expect(hasPipe(line)).toBe(false)
  })
})

describe('hasDoubtfulPipe', () => {
  it('should find a pipe after two backslashes, which renderers do not agree on', () => {
    expect(['a\\\\|b', '\\\\\\\\|'].map(hasDoubtfulPipe)).toEqual([true, true])
  })

  it('should not find one that is escaped, or after something else', () => {
    expect(['a\\|b', 'a|b', '\\\\ |', '\\\\'].map(hasDoubtfulPipe)).toEqual([false, false, false, false])
  })
})
