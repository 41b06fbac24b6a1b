import { ZONES } from './define-detector.ts'
import type { Detector, Unit, Zone } from './types.ts'

/** Who sees what: for each type of unit and zone, the indices of the detectors that asked for it, in registry order. */
export type Audience = (type: Unit['type'], zone: Zone) => readonly number[]

const TYPES: readonly Unit['type'][] = [
  'text',
  'run',
  'repeat',
  'blank',
  'line',
  'surplus',
  'block',
  'filler',
  'value',
  'member',
]

// batch work makes a guard per record, all with the same list of detectors
const known = new WeakMap<readonly Detector[], Audience>()

/** @param detectors a list that does not change. */
export function audienceOf(detectors: readonly Detector[]): Audience {
  let audience = known.get(detectors)
  if (audience === undefined) {
    audience = createAudience(detectors)
    known.set(detectors, audience)
  }
  return audience
}

function createAudience(detectors: readonly Detector[]): Audience {
  const seats = {} as Record<Unit['type'], Record<Zone, number[]>>
  for (const type of TYPES) {
    seats[type] = {} as Record<Zone, number[]>
    for (const zone of ZONES) {
      seats[type][zone] = detectors.flatMap(({ sees, zones }, index) =>
        sees.includes(type) && zones.includes(zone) ? [index] : [],
      )
    }
  }
  return (type, zone) => seats[type][zone]
}
