import { groupBy } from '../group-by.ts'
import { markdownTable } from '../markdown-table.ts'
import type { Counts } from '../tables.ts'
import type { CallMeasure } from './measure-calls.ts'

/** A loop is found early if it is by the fourth time that its call is made. */
const EARLY = 4

/** What a call guard makes of recorded runs: a run counts where it is hindered most. */
export function callTable(measures: readonly CallMeasure[]): string {
  const rows = [...groupBy(measures, ({ run }) => run.set)].map(([set, group]) => {
    const calls = group.reduce((sum, { run }) => sum + run.calls.length, 0)
    const early = group.filter(({ repeat = Number.POSITIVE_INFINITY }) => repeat <= EARLY).length
    const [found, blocked, stopped] = [group.filter(isFound), group.filter(isBlocked), group.filter(isStopped)]
    const isLoops = group.some(({ run }) => run.loop !== undefined)
    return [set, group.length, calls, found.length, blocked.length, stopped.length, isLoops ? early : '-']
  })
  const head = [
    'runs of calls',
    'runs',
    'calls',
    'steered or worse',
    'blocked or worse',
    'stopped',
    'by the 4th repeat',
  ]
  return markdownTable(head, rows)
}

/** Counts by set, for the baseline: found is steered or worse, signalled blocked or worse. */
export function countCalls(measures: readonly CallMeasure[]): Record<string, Counts> {
  return Object.fromEntries(
    [...groupBy(measures, ({ run }) => run.set)].map(([set, group]) => [
      `calls/${set}`,
      { total: group.length, found: group.filter(isFound).length, signalled: group.filter(isBlocked).length },
    ]),
  )
}

/** Each finding on a clean run, and each loop that is found late or not at all, one line each. */
export function callListing(measures: readonly CallMeasure[]): string[] {
  return measures.flatMap(({ run, finding, repeat, steered, blocked, stopped }) => {
    const name = `${run.set} ${run.id} (${run.calls.length} calls)`
    if (run.loop !== undefined && (repeat === undefined || repeat > EARLY))
      return [`late: ${name} ${repeat ?? 'never'}`]
    if (run.loop !== undefined || finding === undefined) return []
    const { kind, start, at, times } = finding
    return [
      `hindered: ${name} ${kind} ${start}-${at} x ${times}: ${steered} steered, ${blocked} blocked, ${stopped} stopped`,
    ]
  })
}

const isFound = ({ finding }: CallMeasure): boolean => finding !== undefined
const isBlocked = ({ blocked, stopped }: CallMeasure): boolean => blocked + stopped > 0
const isStopped = ({ stopped }: CallMeasure): boolean => stopped > 0
