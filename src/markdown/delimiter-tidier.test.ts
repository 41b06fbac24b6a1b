import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/support/runs.ts'
import { createChangeList } from './change-list.ts'
import { createDelimiterTidier } from './delimiter-tidier.ts'

/** The row, tidied for so many columns. */
function tidy(row: string, columns: number): string {
  const changes = createChangeList()
  const tidier = createDelimiterTidier(changes.add)
  tidier.start(0, columns)
  for (let at = 1; at < row.length; at++) tidier.next(row.charCodeAt(at), at)
  tidier.end(row.length)
  return changes.apply(row)
}

describe('createDelimiterTidier', () => {
  it.each([
    ['|---|:--:|', '|---|:---:|'],
    ['| - |\t:-|', '|---|:---|'],
    ['|-----------|----:', '|---|---:|'],
    ['|-|-', '|---|---|'],
    ['|--|--  ', '|---|---|'],
  ])('should write three hyphens a cell, no spaces, and a pipe at the end: %j', (row, expected) => {
    expect(tidy(row, 2)).toBe(expected)
  })

  it('should leave a tidy row alone', () => {
    const row = '|---|:---|---:|:---:|'
    expect(tidy(row, 4)).toBe(row)
  })

  it.each([
    ['|', '|---|---|'],
    ['|-', '|---|---|'],
    ['|:', '|:---|---|'],
    ['|-:|', '|---:|---|'],
  ])('should add what is missing at the end of %j', (row, expected) => {
    expect(tidy(row, 2)).toBe(expected)
  })

  it.each([
    ['|-|-|-|-:|', '|---|---|'],
    ['||||-||-|', '|---|---|'],
    ['|--- --|- : -|', '|---|---:|'],
    ['|::-::|-', '|:---:|---|'],
  ])('should leave out what is no cell, and cells beyond the columns: %j', (row, expected) => {
    expect(tidy(row, 2)).toBe(expected)
  })

  it('should make a valid row of anything that runs on, and only once', () => {
    const part = fc.constantFrom('-', '--', '-----', '|', ' ', '\t', ':', ':-:', ' |')
    const row = fc.array(part, { maxLength: 24 }).map((parts) => `|${parts.join('')}`)
    fc.assert(
      fc.property(row, fc.integer({ min: 1, max: 5 }), (given, columns) => {
        const tidied = tidy(given, columns)
        expect(tidied).toMatch(new RegExp(`^\\|(:?---:?\\|){${columns}}$`))
        expect(tidy(tidied, columns)).toBe(tidied)
      }),
      runs(300),
    )
  })
})
