import { groupBy } from './group-by.ts'
import { markdownTable } from './markdown-table.ts'
import type { Verdict } from './measure.ts'

/** Counts that a baseline can hold: no times, no texts. */
export interface Counts {
  readonly total: number
  readonly found: number
  readonly signalled: number
}

/** Counts by `set/group`. */
export function count(verdicts: readonly Verdict[]): Record<string, Counts> {
  return Object.fromEntries([...groupBy(verdicts, setAndGroup)].map(([key, group]) => [key, countsOf(group)]))
}

/** Recall of the defects, class by class. */
export function defectTable(verdicts: readonly Verdict[]): string {
  const defects = verdicts.filter(({ sample }) => sample.defect)
  const rows = [...groupBy(defects, setAndGroup)].sort().map(([key, group]) => {
    const { total, found, signalled } = countsOf(group)
    const runaway = countsOf(group.filter(({ sample }) => sample.defect?.runaway))
    return [key, total, share(found, total), share(signalled, total), share(runaway.signalled, runaway.total)]
  })
  return markdownTable(['class', 'defects', 'found', 'signalled', 'runaway: signalled'], rows)
}

/** Alarms on clean texts, by group, as counts and per million units. */
export function cleanTable(verdicts: readonly Verdict[]): string {
  const clean = verdicts.filter(({ sample }) => !sample.defect)
  const rows = [...[...groupBy(clean, setAndGroup)].sort(), ['all', clean] as const].map(([key, group]) => {
    const { total, found, signalled } = countsOf(group)
    const millions = group.reduce((sum, { length }) => sum + length, 0) / 1e6
    const per = (number: number) => (number === 0 ? '0' : (number / millions).toFixed(3))
    return [key, total, millions.toFixed(2), found, per(found), signalled, per(signalled)]
  })
  const head = ['clean set', 'texts', 'M units', 'with finding', 'per M units', 'with signal', 'per M units']
  return markdownTable(head, rows)
}

function countsOf(group: readonly Verdict[]): Counts {
  return {
    total: group.length,
    found: group.filter(({ finding }) => finding !== undefined).length,
    signalled: group.filter(({ signal }) => signal !== undefined).length,
  }
}

function setAndGroup({ sample: { set, group } }: Verdict): string {
  return set === group ? set : `${set}/${group}`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${part} (${((100 * part) / whole).toFixed(1)} %)`
}
