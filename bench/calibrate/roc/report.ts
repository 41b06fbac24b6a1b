import { type DetectorName, REGISTRY } from '../../../src/detectors/index.ts'
import { leaveOutReport } from './leave-out-report.ts'
import { LIMITS } from './limits.ts'
import { rocTable } from './roc-table.ts'
import type { SplitOutcomes } from './split-outcomes.ts'
import { SUBJECTS } from './subjects.ts'

/** All tables of a sweep. */
export function report(split: SplitOutcomes): string {
  const unscaled = (Object.keys(REGISTRY) as DetectorName[]).filter((name) => LIMITS[name] === undefined)
  return [
    ...SUBJECTS.map((subject) => `${subject.name}\n\n${rocTable(subject, split)}`),
    leaveOutReport(split),
    ...(unscaled.length > 0 ? [`Not scaled, for roc/limits.ts declares no limits of: ${unscaled.join(', ')}`] : []),
  ].join('\n\n')
}
