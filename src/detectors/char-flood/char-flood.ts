import { defineDetector } from '../../core/define-detector.ts'
import type { RepeatUnit } from '../../core/types.ts'
import { continuesBlob } from '../blob.ts'
import { createLoop, type LoopLimits } from '../loop.ts'

/** One, two or three characters without end, white space apart. Thresholds and sightings: char-flood.md. */
export const charFlood = defineDetector({
  name: 'char-flood',
  sees: ['repeat'],
  loop: true,
  defaults: {
    /** A suspicion from this length. */
    soft: 200,
    /** Beyond repair, by zone. */
    limit: { prose: 400, table: 1024, fence: 1024, html: 1024, json: 400, string: 1024 },
    /** Rules and leaders (`-=_*~#.` and box drawing): beyond repair from here, outside tables. */
    ruler: 1024,
    /** Hyphens in tables: `separator-run` repairs them, so this is far beyond its limit. */
    delimiter: 8192,
    /** After 64 units of unbroken base64 or hexadecimal: such data ends in long runs of one character. */
    blob: 6144,
  },
  pathology: () => 6,
  start(options, context) {
    const loop = createLoop(judge, { keepsCopy: false })

    function limitFor(unit: RepeatUnit): number {
      const { copy } = unit
      const standard = options.limit[unit.zone]
      if (unit.zone === 'table' && copy === '-') return options.delimiter
      if (RULER.test(copy)) return Math.max(standard, options.ruler)
      return continuesBlob(unit, context) ? Math.max(standard, options.blob) : standard
    }

    function judge(unit: RepeatUnit): LoopLimits | undefined {
      if (unit.copy.trim() === '') return undefined
      const limit = limitFor(unit)
      return { soft: Math.min(limit, Math.max(options.soft, limit / 4)), limit }
    }

    return (unit) => (unit.type === 'repeat' && unit.period <= 3 ? loop(unit) : undefined)
  },
})

const RULER = /^[-=_*~#.·•+|/\\—–─━═┄┈…▀▄█░ ]+$/
