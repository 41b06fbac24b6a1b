import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

const PENALTY = { min: -2, max: 2 }

export const CEREBRAS: readonly ParameterRow[] = toRows('cerebras', /./, 'cerebras', {
  temperature: { min: 0, max: 2 },
  presencePenalty: PENALTY,
  frequencyPenalty: PENALTY,
  seed: RANGES.anyWhole,
})
