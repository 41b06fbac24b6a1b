import { defineDetector } from '../../core/define-detector.ts'
import type { RepeatUnit } from '../../core/types.ts'
import { continuesBlob } from '../blob.ts'
import { createLoop, type LoopLimits } from '../loop.ts'
import { contentOf } from './content.ts'

/** The same text again and again, exactly. Thresholds and sightings: looping-text.md. */
export const loopingText = defineDetector({
  name: 'looping-text',
  sees: ['repeat'],
  loop: true,
  defaults: {
    /** Units after the second copy from which a repeat is suspected. */
    soft: 64,
    /** Units covered from which it is beyond repair, by what one copy is made of. */
    limit: { language: 400, words: 500, marks: 800, blob: 6144 },
    /** Copies that must be there as well. */
    copies: { language: 2.5, words: 4, marks: 12, blob: 12 },
  },
  pathology: (zone) => (zone === 'json' || zone === 'string' ? 4 : 6),
  start(options, context) {
    function judge(unit: RepeatUnit): LoopLimits | undefined {
      const { copy, period } = unit
      if (copy.trim() === '') return undefined
      const content = continuesBlob(unit, context) ? 'blob' : contentOf(copy)
      const limit = Math.floor(Math.max(options.limit[content], options.copies[content] * period))
      return { soft: Math.min(limit, 2 * period + options.soft), limit }
    }

    const loop = createLoop(judge, { keepsCopy: true })
    return (unit) => (unit.type === 'repeat' && unit.period >= 4 ? loop(unit) : undefined)
  },
})
