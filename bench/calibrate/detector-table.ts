import { REGISTRY } from '../../src/detectors/index.ts'
import { markdownTable } from './markdown-table.ts'
import type { Verdict } from './measure.ts'

const OUTPUTS = ['clean-outputs', 'clean-hard', 'clean-react', 'tool-clean']

/** Texts with a finding of each detector, and texts that it stopped; those without a defect for a million units, too. */
export function detectorTable(verdicts: readonly Verdict[]): string {
  const sets = [
    { name: 'defects', verdicts: verdicts.filter(({ sample }) => sample.defect) },
    { name: 'outputs', verdicts: verdicts.filter(({ sample }) => OUTPUTS.includes(sample.set)) },
    { name: 'packages', verdicts: verdicts.filter(({ sample }) => sample.set === 'packages') },
    { name: 'further', verdicts: verdicts.filter(({ sample }) => sample.set === 'further') },
  ].filter(({ verdicts }) => verdicts.length > 0)
  const head = sets.flatMap(({ name }) =>
    name === 'defects' ? [`${name}: found`, 'stopped'] : [`${name}: found`, 'stopped', 'stopped per M units'],
  )
  const rows = Object.keys(REGISTRY).map((detector) => [
    `\`${detector}\``,
    ...sets.flatMap(({ name, verdicts }) => cells(detector, verdicts, name !== 'defects')),
  ])
  return markdownTable(['detector', ...head], rows)
}

function cells(detector: string, verdicts: readonly Verdict[], isClean: boolean): (string | number)[] {
  const found = verdicts.filter(({ detectors }) => detectors.includes(detector)).length
  const stopped = verdicts.filter(({ signal }) => signal?.detector === detector).length
  const millions = verdicts.reduce((sum, { length }) => sum + length, 0) / 1e6
  return isClean ? [found, stopped, (stopped / millions).toFixed(3)] : [found, stopped]
}
