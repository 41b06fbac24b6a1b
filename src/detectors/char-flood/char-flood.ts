import { defineDetector } from '../../core/define-detector.ts'
import { isBlob } from '../blob.ts'
import { createHolds } from '../holds.ts'
import { type Copies, createLoop, type LoopLimits } from '../loop.ts'
import { saysNothing } from '../says-nothing.ts'
import { isTableBusiness } from '../table-business.ts'

/** One, two or three characters without end, white space apart. Thresholds and sightings: char-flood.md. */
export const charFlood = defineDetector({
  name: 'char-flood',
  sees: ['run', 'repeat'],
  loop: true,
  defaults: {
    /** A suspicion from this length, or from a quarter of the limit if that is more; at least 64. */
    soft: 200,
    /** Beyond repair, by zone. */
    limit: { prose: 400, table: 1024, fence: 1200, html: 1024, json: 400, string: 1024 },
    /** Rules and leaders (`-=_*~#.` and box drawing): beyond repair from here, outside tables. */
    ruler: 1024,
    /** Digits of bytes, one byte apart, as in a dump: beyond repair from here. */
    dump: 2048,
    /** Items of JSON, such as zeros: beyond repair from here. */
    items: 8192,
    /** After base64 or hexadecimal, or the beginning of it: such data ends in long runs of one character. */
    blob: 6144,
  },
  pathology: () => 6,
  start(options, context) {
    // a run of one character may be open within a repeat of three
    const run = createLoop(judge, { keepsCopy: false })
    const repeat = createLoop(judge, { keepsCopy: false })
    const merge = createHolds(2)

    function limitFor(unit: Copies): number {
      const { copy } = unit
      const standard = options.limit[unit.zone]
      if (isBlob(unit, context)) return Math.max(standard, options.blob)
      if (unit.zone === 'json' && copy.includes(',')) return Math.max(standard, options.items)
      if (DUMP.test(copy)) return Math.max(standard, options.dump)
      return RULER.test(copy) ? Math.max(standard, options.ruler) : standard
    }

    function judge(unit: Copies): LoopLimits | undefined {
      if (unit.copy.trim() === '' || (unit.zone === 'string' && saysNothing(unit.copy))) return undefined
      const limit = limitFor(unit)
      // data that may go on for so long is not kept waiting
      return { soft: Math.min(limit, Math.max(options.soft, limit / 4)), limit, holds: limit < options.items }
    }

    return (unit) => {
      if (unit.type !== 'run' && unit.type !== 'repeat') return undefined
      // rules, leaders and delimiter rows are everywhere: shorter ones are not even held
      if (unit.end - unit.start <= SHORTEST || (unit.type === 'repeat' && unit.period > 3)) return undefined
      const copy = unit.type === 'run' ? unit.of : unit.copy
      if (unit.zone === 'table' && isTableBusiness(copy, context)) return undefined
      if (unit.type === 'repeat') return merge(1, repeat(unit))
      const { of, start, end, zone, open } = unit
      return of === ' ' ? undefined : merge(0, run({ copy: of, start, end, zone, open }))
    }
  },
})

/** A flood is seen up to here before it is held, in UTF-16 units. */
const SHORTEST = 64
/** Two hexadecimal digits and a space, from wherever the copy begins. */
const DUMP = /^(?:[\da-f]{2} |[\da-f] [\da-f]| [\da-f]{2})$/i
const RULER = /^[-=_*~#.·•+|/\\—–─━═┄┈…▀▄█░ ]+$/
