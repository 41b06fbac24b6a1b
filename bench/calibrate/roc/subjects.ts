import { type DetectorName, REGISTRY } from '../../../src/detectors/index.ts'
import { LIMITS } from './limits.ts'

/** What is swept: one detector alone, or all together. */
export interface Subject {
  readonly name: string
  readonly detectors: readonly DetectorName[]
  /** Classes of defects that it is there for; undefined: all; empty: none, so that there is no share to speak of. */
  readonly classes: readonly string[] | undefined
}

const NAMES = Object.keys(REGISTRY) as DetectorName[]

/** Each detector with declared limits, and all of the registry together. */
export const SUBJECTS: readonly Subject[] = [
  ...NAMES.flatMap((name) => {
    const classes = LIMITS[name]?.classes
    return classes === undefined ? [] : [{ name, detectors: [name], classes }]
  }),
  { name: 'all together', detectors: NAMES, classes: undefined },
]
