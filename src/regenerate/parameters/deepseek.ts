import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import { toRows } from './to-rows.ts'

const ALL = /^deepseek-/
const REASONER = /^deepseek-reasoner/
/** They think unless told not to. */
const THINKING = /^deepseek-(v[4-9]|flash)/
const UNLESS_OFF = 'taken where thinking is disabled'

export const DEEPSEEK: readonly ParameterRow[] = [
  ...toRows('deepseek', REASONER, 'deepseek-sdk', { temperature: 'ignored', topP: 'ignored' }),
  ...toRows(
    'deepseek',
    THINKING,
    'deepseek-sdk',
    { temperature: 'ignored', topP: 'ignored' },
    { notes: { temperature: UNLESS_OFF, topP: UNLESS_OFF } },
  ),
  ...toRows('deepseek', /^deepseek-(reasoner|v[4-9]|flash)/, 'deepseek-sdk', {
    presencePenalty: 'ignored',
    frequencyPenalty: 'ignored',
  }),
  ...toRows('deepseek', ALL, 'deepseek-sdk', { topK: 'ignored', seed: 'ignored' }),
  ...toRows('deepseek', ALL, 'deepseek', {
    temperature: { min: 0, max: 2, default: 1 },
    presencePenalty: RANGES.penalty,
    frequencyPenalty: RANGES.penalty,
  }),
  ...toRows('deepseek', ALL, 'deepseek-top-p', { topP: { above: 0, max: 1 } }),
  ...toRows('deepseek', REASONER, 'deepseek-tokens', { maxOutputTokens: RANGES.upTo(65_536) }),
  ...toRows('deepseek', /^deepseek-chat/, 'deepseek-tokens', { maxOutputTokens: RANGES.upTo(8192) }),
  ...toRows('deepseek', THINKING, 'llm-zoo', { maxOutputTokens: RANGES.upTo(393_216) }),
  ...toRows('deepseek', ALL, 'deepseek-tokens', { maxOutputTokens: RANGES.count }),
]
