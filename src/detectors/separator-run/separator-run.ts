import { defineDetector } from '../../core/define-detector.ts'
import type { Answer, SurplusUnit } from '../../core/types.ts'
import { isDelimiterCell } from '../delimiter-cell.ts'
import { createFloodWatch } from '../flood-watch.ts'

/** Runaway hyphens and columns in the delimiter row of a table. Thresholds and sightings: separator-run.md. */
export const separatorRun = defineDetector({
  name: 'separator-run',
  sees: ['run', 'repeat', 'surplus'],
  zones: ['table'],
  defaults: {
    /** Hyphens that stay in a cell that is cut, as far as no more have left already: the fewest that every renderer takes. */
    keep: 3,
    /** The most hyphens of a cell that are no defect; a multiple of 64 is exact, others take effect at the next. */
    hyphens: 256,
    /** Columns that the delimiter row may have more than the header. */
    columns: 16,
    /** Beyond repair once so many units were cut. */
    limit: 4096,
  },
  pathology: () => 1,
  start({ keep, hyphens, columns, limit }, context) {
    const watch = createFloodWatch((copy) => {
      if (copy === '-') return { keep, most: hyphens, limit }
      if (!isDelimiterCell(copy)) return undefined
      const header = Math.max(1, context.slice(context.previousLineStart(), context.lineStart()).split('|').length - 2)
      return { keep: header * copy.length, most: (header + columns) * copy.length, limit }
    })
    const judge = createSurplusJudge(limit)
    return (unit) => {
      if (unit.type === 'surplus') return unit.of === '-' ? judge(unit) : undefined
      // the table stage knows which rows these are, and repairs them itself
      if (context.tables) return undefined
      if (unit.type === 'run') return unit.of === '-' ? watch(unit) : undefined
      return unit.type === 'repeat' ? watch(unit) : undefined
    }
  },
})

/** A delimiter row that runs on, as the table stage sees it: a defect at once, beyond repair past the limit. */
function createSurplusJudge(limit: number): (unit: SurplusUnit) => Answer {
  let start = -1
  let level: 'defect' | 'limit' | undefined
  let out = 0

  return ({ start: begins, end, surplus }) => {
    if (begins !== start) {
      start = begins
      level = undefined
      out = 0
    }
    const answer: Answer = { reach: end, out: surplus - out }
    out = surplus
    const reached = surplus >= limit ? 'limit' : 'defect'
    if (level === reached || level === 'limit') return answer
    level = reached
    return { ...answer, finding: { level, start, of: '-', times: end - start } }
  }
}
