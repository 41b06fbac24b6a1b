import { RANGES } from './ranges.ts'
import type { ParameterRow } from './row.ts'
import type { SourceName } from './sources.ts'
import { toRows } from './to-rows.ts'

const ALL = /^(gpt-|o\d|codex-|chatgpt-)/
/** Models that reason; `gpt-5-chat` does not. */
const REASONING = /^(o\d|gpt-([5-9]|\d\d)(?!-chat))/
const EFFORT_NONE = 'some, from GPT-5.1 on, take it with reasoning effort `none`'

/** The most that each model puts out, as far as catalogs do not contradict each other. The first that fits counts. */
const OUTPUT: readonly (readonly [models: RegExp, tokens: number, source: SourceName])[] = [
  [/^gpt-5-pro/, 272_000, 'llm-zoo'],
  [/^gpt-5(-mini|-nano)?(-2025-08-07)?$/, 128_000, 'catalogs'],
  [/^gpt-(5|6)(?!.*chat)/, 128_000, 'llm-zoo'],
  [/^gpt-4\.1/, 32_768, 'catalogs'],
  [/^gpt-4o(?!-2024-05-13)/, 16_384, 'catalogs'],
  [/^gpt-4-turbo/, 4096, 'catalogs'],
  [/^gpt-3\.5-turbo/, 4096, 'tokenlens'],
  [/^gpt-4$/, 8192, 'tokenlens'],
  [/^o1-preview/, 32_768, 'catalogs'],
  [/^o1-mini/, 65_536, 'catalogs'],
  [/^o[134]/, 100_000, 'catalogs'],
]

export const OPENAI: readonly ParameterRow[] = [
  ...toRows(
    'openai',
    REASONING,
    'openai-reasoning',
    { temperature: 'refused', topP: 'refused', presencePenalty: 'refused', frequencyPenalty: 'refused' },
    { notes: { temperature: EFFORT_NONE, topP: EFFORT_NONE } },
  ),
  ...toRows('openai', /^codex-mini/, 'tokenlens', { temperature: 'refused' }),
  ...toRows('openai', /^gpt-4o(-mini)?-search-preview/, 'openai-reasoning', { temperature: 'refused' }),
  ...toRows('openai', ALL, 'openai', {
    temperature: { min: 0, max: 2, default: 1 },
    topP: { ...RANGES.share, default: 1 },
    presencePenalty: RANGES.penalty,
    frequencyPenalty: RANGES.penalty,
    seed: RANGES.anyWhole,
    candidateCount: { ...RANGES.upTo(128), default: 1 },
  }),
  ...toRows('openai', ALL, 'openai-top-k', { topK: 'refused' }),
  ...OUTPUT.flatMap(([models, tokens, source]) =>
    toRows('openai', models, source, { maxOutputTokens: RANGES.upTo(tokens) }),
  ),
  ...toRows(
    'openai',
    ALL,
    'openai-tokens',
    { maxOutputTokens: RANGES.count },
    { notes: { maxOutputTokens: 'from 16 on in the Responses API' } },
  ),
]
