import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

export const XAI: readonly ParameterRow[] = [
  ...toRows('xai', /^grok-(?!2|beta|vision)/, 'xai-reasoning', {
    presencePenalty: 'refused',
    frequencyPenalty: 'refused',
  }),
  ...toRows('xai', /^grok-/, 'xai', {
    temperature: { min: 0, max: 2 },
    topP: RANGES.share,
    presencePenalty: RANGES.penalty,
    frequencyPenalty: RANGES.penalty,
    seed: RANGES.int32,
    candidateCount: RANGES.upTo(128),
  }),
  ...toRows('xai', /^grok-/, 'unstated', { maxOutputTokens: RANGES.count }),
]
