import { describe, expect, it } from 'vitest'
import { createLineStarts, LINES } from './line-starts.ts'

describe('createLineStarts', () => {
  it('should know where the last lines began', () => {
    const lines = createLineStarts()
    for (let line = 1; line <= 2 * LINES; line++) lines.add(10 * line)
    const last = lines.current()
    expect([last, lines.startOf(last), lines.startOf(last - LINES + 1)]).toEqual([1024, 10240, 5130])
  })

  it('should begin with a line at 0, and again when it is cleared', () => {
    const lines = createLineStarts()
    const first = [lines.current(), lines.startOf(0)]
    for (let line = 1; line <= LINES; line++) lines.add(line)
    lines.clear()
    expect([first, [lines.current(), lines.startOf(0)]]).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})
