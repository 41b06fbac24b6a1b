import { millionsOf } from './millions-of.ts'
import type { Outcome } from './outcome.ts'
import type { SplitOutcomes } from './split-outcomes.ts'
import { SUBJECTS, type Subject } from './subjects.ts'
import { tally } from './tally.ts'

/** A point of a curve. */
export interface CurvePoint {
  readonly scale: number
  /** Texts stopped without need, for a million units. */
  readonly alarms: number
  /** Per cent of the runaway texts of the classes. */
  readonly recall: number
}

/** What one small picture shows. */
export interface Panel {
  readonly title: string
  /** Runaway texts that the detector is there for. */
  readonly total: number
  readonly curve: readonly CurvePoint[]
  /** The same on documents that no limit was chosen on; empty if there are none. */
  readonly further: readonly CurvePoint[]
}

/** Fewer texts make no curve. */
const FEWEST = 10

/** A panel for each detector that has enough texts, and one for all together. */
export function panels(split: SplitOutcomes): Panel[] {
  return SUBJECTS.map((subject) => panel(subject, split)).filter(({ total }) => total >= FEWEST)
}

function panel(subject: Subject, { runaway, clean, further }: SplitOutcomes): Panel {
  const own = runaway.filter(({ sample }) => subject.classes?.includes(sample.group) ?? true)
  const curve = (texts: readonly Outcome[]) =>
    tally(subject, own, texts).map(({ scale, recalled, alarms }) => ({
      scale,
      alarms: alarms / millionsOf(texts),
      recall: (100 * recalled) / own.length,
    }))
  return {
    title: subject.name,
    total: own.length,
    curve: curve(clean),
    further: further.length > 0 ? curve(further) : [],
  }
}
