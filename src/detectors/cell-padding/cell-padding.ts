import { defineDetector } from '../../core/define-detector.ts'
import { createFloodWatch } from '../flood-watch.ts'

/** Padding without end inside a table cell. Thresholds and sightings: cell-padding.md. */
export const cellPadding = defineDetector({
  name: 'cell-padding',
  sees: ['run', 'repeat'],
  zones: ['table'],
  defaults: {
    /** Units of padding beyond what the row above justifies that are no defect; what comes after them is cut. */
    most: 64,
    /** Beyond repair once so many units were cut. */
    limit: 4096,
  },
  pathology: () => 2,
  start({ most, limit }, context) {
    const watch = createFloodWatch((copy, { start }) => {
      if (!isPadding(copy)) return undefined
      // a row as wide as the row above is aligned, not runaway
      const lineStart = context.lineStart()
      const widthAbove = lineStart - context.previousLineStart()
      const justified = Math.max(0, widthAbove - (start - lineStart))
      return { keep: most + justified, most: most + justified, limit }
    })
    return (unit) => {
      if (unit.type !== 'run' && unit.type !== 'repeat') return undefined
      // short padding is in every aligned table: not even looked at
      return unit.end - unit.start <= most ? undefined : watch(unit)
    }
  },
})

/** White space, no-break spaces in any spelling, dots, line breaks in HTML; copies of up to 16 units. */
function isPadding(copy: string): boolean {
  return copy.length <= 16 && /^(?:[ \t\u00a0\u3000.·…]|&nbsp;|&#160;|&emsp;|&ensp;|<br\s*\/?>)+$/i.test(rotated(copy))
}

/** A copy may begin in the middle of an entity: `sp;&nb`. Turn it so that it begins with the entity. */
function rotated(copy: string): string {
  const from = Math.max(copy.indexOf('&'), copy.indexOf('<'))
  return from > 0 ? copy.slice(from) + copy.slice(0, from) : copy
}
