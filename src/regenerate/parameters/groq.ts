import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

export const GROQ: readonly ParameterRow[] = [
  ...toRows('groq', /./, 'groq', {
    temperature: { min: 0, max: 2, default: 1 },
    presencePenalty: 'ignored',
    frequencyPenalty: 'ignored',
    seed: RANGES.anyWhole,
    candidateCount: RANGES.upTo(1),
  }),
  ...toRows('groq', /./, 'unstated', { topP: { ...RANGES.share, default: 1 } }),
]
