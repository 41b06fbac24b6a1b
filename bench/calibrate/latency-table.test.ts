import { expect, it } from 'vitest'
import { latencyTable } from './latency-table.ts'
import type { Verdict } from './measure.ts'

function verdict(loopStart: number, unitLength: number | null, at: number): Verdict {
  const finding = {
    detector: 'looping-text',
    level: 'limit',
    channel: 'text',
    part: '0',
    start: 0,
    of: '',
    times: 2,
  } as const
  return {
    sample: { set: 'defects', group: 'line_loop', id: `${at}`, defect: { loopStart, unitLength, runaway: true } },
    length: 1000,
    finding: { ...finding, at },
    signal: undefined,
    detectors: ['looping-text'],
  }
}

it('should count copies only where one is long enough, and of known length', () => {
  const table = latencyTable([verdict(100, 40, 200), verdict(0, 4, 400), verdict(0, null, 600)])
  expect(table.split('\n')[2]).toBe('| line_loop | 3 | 400 / 600 / 600 | - | 1 | 2.5 / 2.5 / 2.5 | - |')
})
