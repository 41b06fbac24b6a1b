import type { Outcome } from './outcome.ts'

/** The texts of a sweep by what they are good for. */
export interface SplitOutcomes {
  /** Defects that run to the end of their text: these should be stopped. */
  readonly runaway: readonly Outcome[]
  /** Outputs and package documents without a defect: the texts that limits were chosen on. */
  readonly clean: readonly Outcome[]
  /** Documents that no limit was chosen on. */
  readonly further: readonly Outcome[]
}

/** Defects that end by themselves are in none of them: to stop those is debatable. */
export function splitOutcomes(outcomes: readonly Outcome[]): SplitOutcomes {
  return {
    runaway: outcomes.filter(({ sample }) => sample.defect?.runaway),
    clean: outcomes.filter(({ sample }) => !sample.defect && sample.set !== 'further'),
    further: outcomes.filter(({ sample }) => sample.set === 'further'),
  }
}
