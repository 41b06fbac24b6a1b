import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

const GO_RUNNER = 'some models ignore it, those that the Go runner runs'

/** What is out of range is moved into it without a word, and so are the ends here. */
export const OLLAMA: readonly ParameterRow[] = [
  ...toRows(
    'ollama',
    /./,
    'ollama',
    {
      temperature: { min: 0, default: 0.8 },
      topP: { ...RANGES.share, default: 0.9 },
      topK: { default: 40, whole: true },
      seed: RANGES.anyWhole,
      maxOutputTokens: { min: -1, default: -1, whole: true },
    },
    { notes: { topK: '0 and less: no limit', maxOutputTokens: '-1: no limit' } },
  ),
  ...toRows(
    'ollama',
    /./,
    'ollama-penalties',
    { repetitionPenalty: { default: 1.1 }, presencePenalty: { default: 0 }, frequencyPenalty: { default: 0 } },
    { notes: { repetitionPenalty: GO_RUNNER, presencePenalty: GO_RUNNER, frequencyPenalty: GO_RUNNER } },
  ),
  ...toRows('ollama', /./, 'unstated', { candidateCount: 'ignored' }),
]
