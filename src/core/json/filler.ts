import type { FillerUnit } from '../units.ts'
import type { Stretch } from './json-reader.ts'

/** Shows stretches that say nothing while they grow. */
export interface Filler {
  /** Called at each unit of a stretch that is 128 long or more, and behind it. @param stretch what has been empty up to `end`. */
  look(stretch: Stretch | undefined, end: number): FillerUnit | undefined
}

/** A stretch so long has a multiple of 128 in it, from which on it is looked at unit by unit. */
const FIRST_SHOWN = 128
const SHOWN_EVERY = 16

export function createFiller(): Filler {
  let shown: Stretch | undefined
  let end = 0
  let next = FIRST_SHOWN

  function toUnit({ of, start, escapes, depth }: Stretch, open: boolean): FillerUnit {
    return { type: 'filler', of, start, end, escapes, depth, zone: of === 'escape' ? 'string' : 'json', open }
  }

  return {
    look(stretch, to) {
      if (shown !== undefined && stretch?.start !== shown.start) {
        const over = toUnit(shown, false)
        shown = undefined
        return over
      }
      if (stretch === undefined) return undefined
      if (shown === undefined) next = FIRST_SHOWN
      else shown = stretch
      end = to
      const length = end - stretch.start
      if (length < next) return undefined
      next = length - (length % SHOWN_EVERY) + SHOWN_EVERY
      shown = stretch
      return toUnit(stretch, true)
    },
  }
}
