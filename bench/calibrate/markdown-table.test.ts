import { expect, it } from 'vitest'
import { markdownTable } from './markdown-table.ts'

it('should put figures flush right', () => {
  expect(markdownTable(['class', 'texts'], [['all', 7]])).toBe('| class | texts |\n|---|--:|\n| all | 7 |')
})
