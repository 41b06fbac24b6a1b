import { describe, expect, it } from 'vitest'
import { createChangeList } from './change-list.ts'
import { createWholeRows } from './whole-rows.ts'

describe('createWholeRows', () => {
  it('should change rows where they stand in a text', () => {
    const text = '> |a|b\n> |-|-\n> |1|\n'
    const changes = createChangeList()
    const rows = createWholeRows(changes.add)
    rows.tidyRow('|a|b', 2, { columns: 2, cap: false, fill: false })
    rows.tidyDelimiter('|-|-', 9, 2)
    rows.tidyRow('|1|', 16, { columns: 2, cap: false, fill: true })
    expect(changes.apply(text)).toBe('> | a | b |\n> |---|---|\n> | 1 | |\n')
  })

  it('should change nothing of tidy rows', () => {
    const changes = createChangeList()
    const rows = createWholeRows(changes.add)
    rows.tidyRow('| a | b |', 0, { columns: 2, cap: true, fill: true })
    rows.tidyDelimiter('|---|:---:|', 10, 2)
    expect(changes.apply('| a | b |\n|---|:---:|')).toBe('| a | b |\n|---|:---:|')
  })
})
