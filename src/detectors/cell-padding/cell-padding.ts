import { defineDetector } from '../../core/define-detector.ts'
import { createFloodWatch } from '../flood-watch.ts'
import { isPadding } from '../padding.ts'

/** Padding without end inside a table cell. Thresholds and sightings: cell-padding.md. */
export const cellPadding = defineDetector({
  name: 'cell-padding',
  sees: ['run', 'repeat'],
  zones: ['table'],
  defaults: {
    /** Units of padding that stay in a cell that is cut, as far as they have not left already. */
    keep: 1,
    /** The most units of padding in a row that are no defect; at least 64. */
    most: 128,
    /** Beyond repair once so many units were cut. */
    limit: 4096,
  },
  pathology: () => 2,
  start({ keep, most, limit }) {
    const watch = createFloodWatch((copy) => (isPadding(copy) ? { keep, most, limit } : undefined))
    return (unit) => {
      if (unit.type !== 'run' && unit.type !== 'repeat') return undefined
      // short padding is in every aligned table: not even looked at
      return unit.end - unit.start <= most ? undefined : watch(unit)
    }
  },
})
