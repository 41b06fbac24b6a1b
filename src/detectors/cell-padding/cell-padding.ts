import { defineDetector } from '../../core/define-detector.ts'
import { createFloodWatch } from '../flood-watch.ts'

/** Padding without end inside a table cell. Thresholds and sightings: cell-padding.md. */
export const cellPadding = defineDetector({
  name: 'cell-padding',
  sees: ['run', 'repeat', 'line'],
  zones: ['table'],
  defaults: {
    /** Units of padding that stay in a cell that is cut. */
    keep: 3,
    /** Units of padding beyond what the rows above justify that are no defect. */
    most: 64,
    /** Beyond repair once so many units were cut. */
    limit: 4096,
  },
  pathology: () => 2,
  start({ keep, most, limit }, context) {
    // length of the widest row so far of this table: a row that wide is aligned, not runaway
    let widest = 0
    let previousEnd = -1
    const watch = createFloodWatch(context, (copy, { start }) => {
      if (!isPadding(copy)) return undefined
      const lineStart = context.lineStart()
      const justified = lineStart === previousEnd ? Math.max(0, widest - (start - lineStart)) : 0
      return { keep: Math.max(keep, copy.length), most: most + justified, limit }
    })
    return (unit) => {
      if (unit.type === 'run' || unit.type === 'repeat') return watch(unit)
      if (unit.type !== 'line') return undefined
      const width = unit.end - unit.start
      widest = unit.start === previousEnd ? Math.max(widest, width) : width
      previousEnd = unit.end
      return undefined
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
