import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

/** The default temperature differs from model to model. Fields that the API does not name are refused. */
export const MISTRAL: readonly ParameterRow[] = toRows('mistral', /./, 'mistral', {
  temperature: { min: 0, max: 1.5, advised: 0.7 },
  topP: { ...RANGES.share, default: 1 },
  presencePenalty: RANGES.penalty,
  frequencyPenalty: RANGES.penalty,
  candidateCount: RANGES.count,
  maxOutputTokens: RANGES.noneUpTo(),
  seed: RANGES.noneUpTo(),
  topK: 'refused',
  repetitionPenalty: 'refused',
})
