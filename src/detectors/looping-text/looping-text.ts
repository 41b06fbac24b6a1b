import { defineDetector } from '../../core/define-detector.ts'
import type { RepeatUnit } from '../../core/types.ts'
import { createLoop, type LoopLimits } from '../loop.ts'

/** The same text again and again, exactly. Thresholds and sightings: looping-text.md. */
export const loopingText = defineDetector({
  name: 'looping-text',
  sees: ['repeat'],
  loop: true,
  defaults: {
    /** Units after the second copy from which a repeat is suspected. */
    soft: 64,
    /** Units covered from which it is beyond repair, by zone. */
    limit: { prose: 400, table: 400, fence: 400, html: 400, json: 400, string: 400 },
    /** Copies that must be there as well. */
    copies: { prose: 2.5, table: 2.5, fence: 2.5, html: 2.5, json: 2.5, string: 2.5 },
  },
  pathology: (zone) => (zone === 'json' || zone === 'string' ? 4 : 6),
  start(options, context) {
    function judge(copy: string, unit: RepeatUnit): LoopLimits | undefined {
      if (copy.trim() === '') return undefined
      const { period, zone } = unit
      const limit = Math.floor(Math.max(options.limit[zone], options.copies[zone] * period))
      return { soft: Math.min(limit, 2 * period + options.soft), limit }
    }

    const loop = createLoop(context, judge, { keepsCopy: true })
    return (unit) => (unit.type === 'repeat' && unit.period >= 4 ? loop(unit) : undefined)
  },
})
