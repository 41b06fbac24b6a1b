import { expect, it } from 'vitest'
import type { DetectorContext } from '../core/types.ts'
import { isAfterData } from './after-data.ts'

const after = (text: string): boolean =>
  isAfterData({ slice: (start: number, end: number) => text.slice(start, end) } as DetectorContext, text.length)

it('should tell data from language', () => {
  expect([after('[1, 22, 0.5]; '.repeat(40)), after('Nobody knew what to do. '.repeat(20))]).toEqual([true, false])
})

it('should say nothing of little text', () => {
  expect(after('[1, 22, 0.5]; '.repeat(20))).toBe(false)
})

it('should look at the latest text', () => {
  expect(after(`${'Nobody knew what to do. '.repeat(100)}${'[1, 22, 0.5]; '.repeat(200)}`)).toBe(true)
})
