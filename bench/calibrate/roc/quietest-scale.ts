import type { Tally } from './tally.ts'

/** Of the scales with no more alarms than these the one that stops most; of equals the largest: nothing speaks against it. */
export function quietestScale(tallies: readonly Tally[], mostAlarms: number): number {
  const within = tallies.filter(({ alarms }) => alarms <= mostAlarms)
  const best = Math.max(...within.map(({ recalled }) => recalled))
  const scales = (within.length > 0 ? within.filter(({ recalled }) => recalled === best) : tallies).map(
    ({ scale }) => scale,
  )
  return Math.max(...scales)
}
