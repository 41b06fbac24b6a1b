import { groupBy } from '../group-by.ts'
import { markdownTable } from '../markdown-table.ts'
import { crossFolds } from './cross-folds.ts'
import { type LeftOutCategory, leaveCategoryOut } from './leave-category-out.ts'
import { leaveClassOut } from './leave-class-out.ts'
import type { SplitOutcomes } from './split-outcomes.ts'
import { SUBJECTS, type Subject } from './subjects.ts'

/** Tables on limits that were chosen without the texts that they are then tried on. */
export function leaveOutReport(split: SplitOutcomes): string {
  const all = SUBJECTS.at(-1) as Subject
  return [
    'Without one category at a time, all detectors together',
    categoryTable(leaveCategoryOut(all, split.clean)),
    'The same summed up, each detector alone',
    summaryTable(split),
    'Without one class of defects at a time, all detectors together',
    classTable(all, split),
    'Two halves',
    foldTable(split),
  ].join('\n\n')
}

function categoryTable(left: readonly LeftOutCategory[]): string {
  const [commonest = []] = [...groupBy(left, ({ scale }) => String(scale)).values()].sort((a, b) => b.length - a.length)
  const isTold = (category: LeftOutCategory) =>
    category.alarms > 0 || category.shipped > 0 || !commonest.includes(category)
  // most categories would say the same
  const rest = left.filter((category) => !isTold(category))
  const rows = [
    ...left.filter(isTold).sort((a, b) => b.alarms - a.alarms),
    sum(`${rest.length} others`, rest),
    sum('all', left),
  ]
  return markdownTable(
    ['left out', 'M units', 'limits times', 'alarms there', 'per M units', 'alarms as shipped'],
    rows.map(({ name, millions, scale, alarms, shipped }) => [
      name,
      millions.toFixed(2),
      Number.isNaN(scale) ? '-' : scale,
      alarms,
      (alarms / millions).toFixed(3),
      shipped,
    ]),
  )
}

function sum(name: string, left: readonly LeftOutCategory[]): LeftOutCategory {
  const scales = new Set(left.map(({ scale }) => scale))
  const total = (of: (category: LeftOutCategory) => number) => left.reduce((sum, category) => sum + of(category), 0)
  return {
    name,
    millions: total(({ millions }) => millions),
    scale: scales.size === 1 ? ([...scales][0] as number) : Number.NaN,
    alarms: total(({ alarms }) => alarms),
    shipped: total(({ shipped }) => shipped),
  }
}

function summaryTable({ clean }: SplitOutcomes): string {
  const rows = SUBJECTS.map((subject) => {
    const left = leaveCategoryOut(subject, clean)
    const scales = [...new Set(left.map(({ scale }) => scale))].sort((a, b) => a - b)
    const { alarms, millions, shipped } = sum(subject.name, left)
    return [subject.name, scales.join(', '), alarms, (alarms / millions).toFixed(3), shipped]
  })
  return markdownTable(
    ['detector', 'limits times', 'alarms on what was left out', 'per M units', 'alarms as shipped'],
    rows,
  )
}

function classTable(all: Subject, split: SplitOutcomes): string {
  const left = leaveClassOut(all, split).sort((a, b) => b.total - a.total)
  const rows = left.map(({ name, total, scale, recalled, shipped }) => [name, total, scale, recalled, shipped])
  return markdownTable(['left out', 'runaway texts', 'limits times', 'stopped', 'stopped as shipped'], rows)
}

function foldTable(split: SplitOutcomes): string {
  const rows = SUBJECTS.flatMap((subject) =>
    crossFolds(subject, split).map(({ scale, recalled, total, alarms, millions }, index) => [
      `${subject.name}, chosen on half ${index + 1}`,
      scale,
      `${recalled} of ${total}`,
      alarms,
      (alarms / millions).toFixed(3),
    ]),
  )
  return markdownTable(['detector', 'limits times', 'stopped in the other half', 'alarms there', 'per M units'], rows)
}
