import type { Answer, RepeatUnit, RunUnit } from '../core/types.ts'
import { createFlood, type FloodLimits } from './flood.ts'
import { createHolds } from './holds.ts'

/** Judges what is repeated, once per stretch. @returns undefined if it is somebody else's business. */
export type Classify = (copy: string, unit: RunUnit | RepeatUnit) => FloodLimits | undefined

/** No repairable flood has longer copies: what does is a loop of content. */
const LONGEST_COPY = 256

/** Watches runs of one character and repeats of a few: two stretches may be open at once, for `\n` and `\n \n `. */
export function createFloodWatch(classify: Classify): (unit: RunUnit | RepeatUnit) => Answer | undefined {
  const tracks = { run: createTrack(), repeat: createTrack() }
  const merge = createHolds(2)

  return (unit) => {
    if (unit.type === 'repeat' && unit.period > LONGEST_COPY) return undefined
    const track = tracks[unit.type]
    if (unit.start !== track.start) {
      if (!unit.open) return undefined
      track.start = unit.start
      track.copy = unit.type === 'run' ? unit.of : unit.copy
      track.limits = classify(track.copy, unit)
    }
    if (track.limits === undefined) return undefined
    const answer = track.flood(unit, track.limits, track.copy)
    return merge(unit.type === 'run' ? 0 : 1, answer)
  }
}

interface Track {
  readonly flood: ReturnType<typeof createFlood>
  start: number
  copy: string
  limits: FloodLimits | undefined
}

function createTrack(): Track {
  return { flood: createFlood(), start: -1, copy: '', limits: undefined }
}
