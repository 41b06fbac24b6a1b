import { defineDetector } from '../../core/define-detector.ts'
import { createFloodWatch } from '../flood-watch.ts'

/** Newlines, blank lines and spaces without end, outside tables. Thresholds and sightings: blank-run.md. */
export const blankRun = defineDetector({
  name: 'blank-run',
  sees: ['run', 'repeat'],
  zones: ['prose', 'fence', 'html', 'json', 'string'],
  defaults: {
    /** The most newlines in a row that are no defect. */
    newlines: 16,
    /** The most spaces, tabs or other white space in a line that are no defect. */
    spaces: 256,
    /** Beyond repair once so many units were cut. */
    limit: 1024,
    /** In code white space has a meaning: nothing is cut up to here, and then the whole is beyond repair. */
    fence: 2048,
  },
  pathology: (zone) => (zone === 'json' || zone === 'string' ? 3 : 6),
  start({ newlines, spaces, limit, fence }, context) {
    const watch = createFloodWatch(context, (copy, { zone }) => {
      if (copy.trim() !== '') return undefined
      if (zone === 'fence') return { keep: fence, most: fence, limit: 0 }
      const breaks = copy.split('\n').length - 1
      const most = breaks > 0 ? newlines * Math.ceil(copy.length / breaks) : spaces
      return { keep: most, most, limit }
    })
    return (unit) => (unit.type === 'run' || unit.type === 'repeat' ? watch(unit) : undefined)
  },
})
