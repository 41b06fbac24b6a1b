import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

const ALL = /^command/
const PENALTY = { ...RANGES.share, default: 0 }

export const COHERE: readonly ParameterRow[] = [
  ...toRows('cohere', ALL, 'cohere-temperature', { temperature: { ...RANGES.share, default: 0.3 } }),
  ...toRows('cohere', ALL, 'cohere', {
    topP: { min: 0.01, max: 0.99, default: 0.75 },
    topK: { ...RANGES.noneUpTo(500), default: 0 },
    presencePenalty: PENALTY,
    frequencyPenalty: PENALTY,
    seed: RANGES.anyWhole,
  }),
]
