import { markdownTable } from '../markdown-table.ts'
import { millionsOf } from './millions-of.ts'
import type { Outcome } from './outcome.ts'
import { SCALES } from './scales.ts'
import type { SplitOutcomes } from './split-outcomes.ts'
import type { Subject } from './subjects.ts'
import { tally } from './tally.ts'

/** Recall against alarms, scale by scale: the curve of one detector, or of all together. */
export function rocTable(subject: Subject, { runaway, clean, further }: SplitOutcomes): string {
  const isDocument = ({ sample }: Outcome) => sample.set === 'packages'
  const sets = [clean.filter((outcome) => !isDocument(outcome)), clean.filter(isDocument), further]
  const own = runaway.filter(({ sample }) => subject.classes?.includes(sample.group) ?? true)
  const alarms = sets.map((set) => tally(subject, runaway, set))
  const recalled = tally(subject, own, [])
  const rows = SCALES.map((scale, index) => {
    const [outputs, packages, unseen] = alarms.map((tallies) => tallies[index])
    return [
      scale === 1 ? '**1**' : scale,
      outputs?.recalled ?? 0,
      own.length === 0 ? '-' : `${recalled[index]?.recalled ?? 0} of ${own.length}`,
      outputs?.alarms ?? 0,
      packages?.alarms ?? 0,
      rate((outputs?.alarms ?? 0) + (packages?.alarms ?? 0), clean),
      ...(further.length > 0 ? [unseen?.alarms ?? 0, rate(unseen?.alarms ?? 0, further)] : []),
    ]
  })
  const more = further.length > 0 ? ['further documents', 'per M units'] : []
  const head = [
    'limits times',
    `stopped of ${runaway.length}`,
    'of its classes',
    'outputs',
    'packages',
    'per M units',
    ...more,
  ]
  return markdownTable(head, rows)
}

function rate(alarms: number, texts: readonly Outcome[]): string {
  return alarms === 0 ? '0' : (alarms / millionsOf(texts)).toFixed(3)
}
