import { defineDetector } from '../../core/define-detector.ts'
import { createFloodWatch } from '../flood-watch.ts'
import { createHolds } from '../holds.ts'
import { createBlankFlood } from './blank-flood.ts'

/** Blank lines and spaces without end, outside tables and JSON. Thresholds and sightings: blank-run.md. */
export const blankRun = defineDetector({
  name: 'blank-run',
  sees: ['run', 'repeat', 'blank'],
  zones: ['prose', 'fence', 'html'],
  defaults: {
    /** The most consecutive blank lines that are no defect; from 2 to 64, or a multiple of 16. */
    lines: 16,
    /** Beyond repair once so many blank lines were cut. */
    lineLimit: 224,
    /** The most spaces, tabs or other white space in a line that are no defect; at least 64. */
    spaces: 256,
    /** Beyond repair once so many units of white space in a line were cut. */
    limit: 640,
    /** In code white space has a meaning: up to so many blank lines nothing is cut, and what comes after is beyond repair. */
    fenceLines: 256,
    /** The same for units of white space in a line. */
    fenceSpaces: 2048,
  },
  pathology: () => 6,
  start({ lines, lineLimit, spaces, limit, fenceLines, fenceSpaces }) {
    const blankLines = createBlankFlood()
    const merge = createHolds(2)
    const watch = createFloodWatch((copy, { zone }) => {
      if (copy.includes('\n') || copy.trim() !== '') return undefined
      return zone === 'fence'
        ? { keep: fenceSpaces, most: fenceSpaces, limit: 0 }
        : { keep: spaces, most: spaces, limit }
    })
    return (unit) => {
      if (unit.type === 'run' || unit.type === 'repeat') return merge(0, watch(unit))
      if (unit.type !== 'blank') return undefined
      const inFence = unit.zone === 'fence'
      return merge(1, blankLines(unit, { most: inFence ? fenceLines : lines, limit: inFence ? 1 : lineLimit }))
    }
  },
})
