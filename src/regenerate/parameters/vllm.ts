import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

export const VLLM: readonly ParameterRow[] = toRows('vllm', /./, 'vllm', {
  temperature: { min: 0, max: 2 },
  topP: { above: 0, max: 1 },
  topK: { min: -1, whole: true },
  presencePenalty: RANGES.penalty,
  frequencyPenalty: RANGES.penalty,
  repetitionPenalty: { above: 0, default: 1 },
  seed: RANGES.anyWhole,
  candidateCount: RANGES.count,
  maxOutputTokens: RANGES.count,
})
