import { describe, expect, it } from 'vitest'
import { isDelimiterCell } from './delimiter-cell.ts'

describe('isDelimiterCell', () => {
  it.each(['|---', '---|', '-|', ':---:|', ' --- |', '-|--', '|\t-'])(
    'should take %j, from wherever it begins',
    (copy) => {
      expect(isDelimiterCell(copy)).toBe(true)
    },
  )

  it.each(['', '-', '|', '---', '| |', ':|:', '|-|-', '|---a', '|===', '|---\n', '|–––'])(
    'should not take %j',
    (copy) => {
      expect(isDelimiterCell(copy)).toBe(false)
    },
  )

  it('should not take what is longer than 256 units', () => {
    expect([isDelimiterCell(`|${'-'.repeat(255)}`), isDelimiterCell(`|${'-'.repeat(256)}`)]).toEqual([true, false])
  })
})
