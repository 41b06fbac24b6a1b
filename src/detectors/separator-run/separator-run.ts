import { defineDetector } from '../../core/define-detector.ts'
import { isDelimiterCell } from '../delimiter-cell.ts'
import { createFloodWatch } from '../flood-watch.ts'

/** Runaway hyphens and columns in the delimiter row of a table. Thresholds and sightings: separator-run.md. */
export const separatorRun = defineDetector({
  name: 'separator-run',
  sees: ['run', 'repeat'],
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
    return (unit) => {
      if (unit.type === 'run') return unit.of === '-' ? watch(unit) : undefined
      return unit.type === 'repeat' ? watch(unit) : undefined
    }
  },
})
