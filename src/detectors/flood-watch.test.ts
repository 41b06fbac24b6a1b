import { describe, expect, it } from 'vitest'
import type { RepeatUnit, RunUnit } from '../core/types.ts'
import { createFloodWatch } from './flood-watch.ts'

const LIMITS = { keep: 0, most: 100, limit: 1000 }

const run = (start: number, end: number, open = true): RunUnit => {
  return { type: 'run', of: ' ', start, end, zone: 'prose', open }
}
const repeat = (start: number, end: number, copy: string, open = true): RepeatUnit => {
  return { type: 'repeat', period: copy.length, copy, start, end, zone: 'prose', open }
}

describe('createFloodWatch', () => {
  it('should ask what a stretch is once, when it is shown first', () => {
    const asked: string[] = []
    const watch = createFloodWatch((copy) => {
      asked.push(copy)
      return LIMITS
    })
    watch(run(0, 65))
    watch(run(0, 129))
    watch(repeat(50, 150, ' \t'))
    watch(run(200, 265))
    expect(asked).toEqual([' ', ' \t', ' '])
  })

  it('should say nothing about what is somebody else’s business', () => {
    const watch = createFloodWatch(() => undefined)
    expect([watch(run(0, 65)), watch(run(0, 500)), watch(run(0, 501, false))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('should not look at copies of more than 256 units', () => {
    const watch = createFloodWatch(() => LIMITS)
    expect(watch(repeat(0, 600, 'x'.repeat(257)))).toBeUndefined()
    expect(watch(repeat(0, 600, 'x'.repeat(256)))?.finding?.level).toBe('defect')
  })

  it('should not look at a stretch that is over when it is first heard of', () => {
    expect(createFloodWatch(() => LIMITS)(run(0, 500, false))).toBeUndefined()
  })

  it('should hold what a repeat may need while a run within it ends', () => {
    const watch = createFloodWatch(() => LIMITS)
    const held = watch(repeat(0, 80, ' \t'))?.hold
    watch(run(200, 265))
    expect(held).toBe(80)
    expect(watch(run(200, 266, false))).toEqual({ hold: held })
  })
})
