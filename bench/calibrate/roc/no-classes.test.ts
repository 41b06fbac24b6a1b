import { describe, expect, it } from 'vitest'
import type { Outcome } from './outcome.ts'
import { panels } from './panel.ts'
import { rocTable } from './roc-table.ts'
import { SUBJECTS } from './subjects.ts'

const subject = SUBJECTS.find(({ name, classes }) => name === 'restated-text' && classes?.length === 0)
const runaway = Array.from({ length: 12 }, (_, n): Outcome => ({ ...outcomeOf('defects', `${n}`) }))
const split = { runaway, clean: [outcomeOf('packages', 'a')], further: [outcomeOf('further', 'b')] }

function outcomeOf(set: string, id: string): Outcome {
  return { sample: { set, group: 'line_loop', id }, length: 1e6, stops: { 'looping-text': 100, 'restated-text': 200 } }
}

describe('a detector without a class of its own', () => {
  it('should be swept', () => {
    expect(subject?.name).toBe('restated-text')
  })

  it('should have no share of its classes in the table, but of all', () => {
    const row = rocTable(subject as NonNullable<typeof subject>, split)
      .split('\n')
      .find((line) => line.includes('**1**'))
    expect(row).toBe('| **1** | 12 | - | 0 | 1 | 1.000 | 1 | 1.000 |')
  })

  it('should have no panel in the picture', () => {
    expect(panels(split).map(({ title, total }) => `${title}: ${total}`)).toEqual([
      'looping-text: 12',
      'all together: 12',
    ])
  })
})
