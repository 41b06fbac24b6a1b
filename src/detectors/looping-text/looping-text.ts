import { defineDetector } from '../../core/define-detector.ts'
import { SHOW_EVERY } from '../../core/periodic.ts'
import { isAfterData } from '../after-data.ts'
import { isBlob } from '../blob.ts'
import { contentOf } from '../content.ts'
import { isRow } from '../is-row.ts'
import { type Copies, createLoop, type LoopLimits } from '../loop.ts'
import { isTableBusiness } from '../table-business.ts'

/** The same text again and again, exactly, outside JSON. Thresholds and sightings: looping-text.md. */
export const loopingText = defineDetector({
  name: 'looping-text',
  sees: ['repeat'],
  zones: ['prose', 'table', 'fence', 'html'],
  loop: true,
  defaults: {
    /** Units after the second copy from which a repeat is suspected. */
    soft: 64,
    /** Beyond repair from so many units and copies, by what one copy is made of. */
    units: { language: 400, word: 800, words: 500, marks: 900, blob: 6144 },
    copies: { language: 2.5, word: 12, words: 4, marks: 12, blob: 12 },
    /** And from so many by where it stands. */
    zoneUnits: { prose: 0, table: 0, fence: 1600, html: 1000 },
    zoneCopies: { prose: 0, table: 0, fence: 8, html: 7 },
    /** What has no words, after text that is data; and in tables, which may be forms. */
    dataMarks: 2400,
    tableMarks: 1200,
    /** Below so many units fewer than six copies are a refrain. */
    refrain: 700,
    /** Fewer equal list items or table rows than this, and fewer units, are a form to be filled in. */
    rows: 15,
    rowUnits: 1400,
  },
  pathology: () => 6,
  start(options, context) {
    function limitFor(unit: Copies): number {
      const { copy, zone } = unit
      const size = copy.length
      const content = isBlob(unit, context) ? 'blob' : contentOf(copy)
      const limits = [
        Math.max(options.units[content], options.copies[content] * size),
        Math.max(options.zoneUnits[zone as Place], options.zoneCopies[zone as Place] * size),
      ]
      if (content === 'language') limits.push(Math.min(options.refrain, REFRAIN_COPIES * size))
      if (content === 'marks' && zone === 'table') limits.push(options.tableMarks)
      if (content === 'marks' && isAfterData(context, unit.start)) limits.push(options.dataMarks)
      if (isRow(copy)) limits.push(Math.min(options.rowUnits, options.rows * size))
      // repeats are shown at multiples of 16: rounded down, the documented latency is kept
      const limit = Math.max(...limits)
      return limit - (limit % SHOW_EVERY)
    }

    function judge(unit: Copies): LoopLimits | undefined {
      const { copy } = unit
      // white space is repaired by others
      if (copy.trim() === '') return undefined
      const limit = limitFor(unit)
      return { soft: Math.min(limit, 2 * copy.length + options.soft), limit }
    }

    const loop = createLoop(judge, { keepsCopy: true })
    return (unit) => {
      if (unit.type !== 'repeat' || unit.period < 4) return undefined
      return unit.zone === 'table' && isTableBusiness(unit.copy, context) ? undefined : loop(unit)
    }
  },
})

/** Where it looks. */
type Place = 'prose' | 'table' | 'fence' | 'html'

/** A chorus comes back four times, rarely five: corpus/clean/prose. */
const REFRAIN_COPIES = 6
