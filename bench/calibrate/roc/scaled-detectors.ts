import type { Detector } from '../../../src/core/types.ts'
import { type DetectorName, REGISTRY } from '../../../src/detectors/index.ts'
import { keyOf } from './key-of.ts'
import { LIMITS } from './limits.ts'
import { scaleLimits } from './scale-limits.ts'
import { SCALES } from './scales.ts'

/** The registry as it is shipped, and every detector with declared limits once more for each other scale. */
export function scaledDetectors(): readonly Detector[] {
  const names = Object.keys(REGISTRY) as DetectorName[]
  const shipped = names.map((name) => create(name))
  const scaled = names.flatMap((name) =>
    SCALES.filter((scale) => scale !== 1 && LIMITS[name]).map((scale) => at(name, scale)),
  )
  return [...shipped, ...scaled]
}

function at(name: DetectorName, scale: number): Detector {
  const options = scaleLimits(create(name).options, LIMITS[name]?.limits ?? [], scale)
  return { ...create(name, options), name: keyOf(name, scale) }
}

function create(name: DetectorName, options: object = {}): Detector {
  return (REGISTRY[name] as (given?: object) => Detector)(options)
}
