import type { ParameterName } from '../plan.ts'
import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

const ALL = /claude-/
/** `4.5` as `4-5`; `4-20250514` is a date, and so no later version. */
const SINCE_OPUS_41 = /claude-((sonnet|opus|haiku)-4[-.][56]\b|opus-4[-.]1\b)/
const UP_TO_OPUS_4 = /claude-(v?2|instant|3[-.]|(sonnet|opus)-4(?![-.][1-9]\b))/

const notBeside = (name: ParameterName, other: ParameterName) => ({ excludes: { [name]: [other] } })

const TEMPERATURE = { min: 0, max: 1, default: 1 }

export const ANTHROPIC: readonly ParameterRow[] = [
  ...toRows('anthropic', UP_TO_OPUS_4, 'anthropic-old', {
    temperature: TEMPERATURE,
    topP: RANGES.share,
    topK: RANGES.noneUpTo(),
  }),
  ...toRows(
    'anthropic',
    SINCE_OPUS_41,
    'anthropic-both',
    { temperature: TEMPERATURE },
    notBeside('temperature', 'topP'),
  ),
  ...toRows('anthropic', SINCE_OPUS_41, 'anthropic-both', { topP: RANGES.share }, notBeside('topP', 'temperature')),
  ...toRows('anthropic', SINCE_OPUS_41, 'anthropic', { topK: RANGES.noneUpTo() }),
  ...toRows(
    'anthropic',
    ALL,
    'anthropic',
    { temperature: 'refused', topP: 'refused', topK: 'refused' },
    { notes: { temperature: 'but for 1', topP: 'but for 0.99 and more' } },
  ),
  ...toRows('anthropic', /claude-(sonnet|opus|haiku)-4[-.]5\b/, 'anthropic', {
    maxOutputTokens: RANGES.noneUpTo(64_000),
  }),
  ...toRows('anthropic', /claude-opus-4(?![-.][2-9]\b)/, 'anthropic', { maxOutputTokens: RANGES.noneUpTo(32_000) }),
  ...toRows('anthropic', /claude-sonnet-4(?![-.][1-9]\b)/, 'anthropic', { maxOutputTokens: RANGES.noneUpTo(64_000) }),
  ...toRows('anthropic', /claude-3[-.]5/, 'catalogs', { maxOutputTokens: RANGES.noneUpTo(8192) }),
  ...toRows('anthropic', /claude-3-(opus|sonnet|haiku)/, 'tokenlens', { maxOutputTokens: RANGES.noneUpTo(4096) }),
  ...toRows('anthropic', /claude-(v?2|instant|3)/, 'anthropic', { maxOutputTokens: RANGES.noneUpTo() }),
  ...toRows(
    'anthropic',
    /claude-sonnet-4[-.]6/,
    'anthropic',
    { maxOutputTokens: RANGES.noneUpTo(128_000) },
    { notes: { maxOutputTokens: 'llm-zoo 1.37.0: 64,000' } },
  ),
  ...toRows('anthropic', ALL, 'anthropic', { maxOutputTokens: RANGES.noneUpTo(128_000) }),
  ...toRows('anthropic', ALL, 'anthropic-fields', {
    seed: 'refused',
    presencePenalty: 'refused',
    frequencyPenalty: 'refused',
    repetitionPenalty: 'refused',
    candidateCount: 'refused',
  }),
]
