import type { Tally } from './tally.ts'

/** The smallest scale with no more alarms than these; the largest there is, if all have more. */
export function earliestScale(tallies: readonly Tally[], mostAlarms: number): number {
  const within = tallies.filter(({ alarms }) => alarms <= mostAlarms).map(({ scale }) => scale)
  return within.length > 0 ? Math.min(...within) : Math.max(...tallies.map(({ scale }) => scale))
}
