import type { Counts } from './tables.ts'

/** Counts by `set/group`. */
export type Baseline = Readonly<Record<string, Counts>>

/** What differs, one line each. Groups that were not measured this time (no package documents) are left out. */
export function compare(baseline: Baseline, measured: Baseline): string[] {
  return Object.entries(measured).flatMap(([group, now]) => {
    const before = baseline[group]
    if (before === undefined) return [`${group}: not in the baseline`]
    return (Object.keys(now) as (keyof Counts)[])
      .filter((key) => now[key] !== before[key])
      .map((key) => `${group}: ${key} was ${before[key]}, is ${now[key]}`)
  })
}
