import type { ParameterRange, ParameterRow, Provider } from './parameter-row.ts'
import { toRows } from './to-rows.ts'

const SHARE: ParameterRange = { min: 0, max: 1 }
const PENALTY: ParameterRange = { min: -2, max: 2, default: 0 }
const COUNT: ParameterRange = { min: 1, whole: true }
const ANY_SEED: ParameterRange = { whole: true }
const UNVERIFIED = { verified: false }

const upTo = (max: number): ParameterRange => ({ min: 1, max, whole: true })

/** Models of OpenAI that reason; `gpt-5-chat` does not. With reasoning effort `none` some of them accept more. */
const OPENAI_REASONING = /^(o\d|codex-mini|gpt-([5-9]|\d\d)(?!-chat))/
const OPENAI = /^(gpt-|o\d|codex-|chatgpt-)/
/** Anthropic's models that take temperature and the like; all that came later refuse them. */
const CLAUDE_4 = /claude-(sonnet|opus|haiku)-4-[56]\b/
const CLAUDE_OLD = /claude-(3-|(sonnet|opus)-4-(0|1|2025))/

/** Ranges as documented, or, where `verified` is false, not checked against a source. The first row that fits the provider, the model and the parameter counts. */
export const PARAMETER_TABLE: readonly ParameterRow[] = [
  ...toRows(
    'gemini',
    /gemini-/,
    'genai',
    {
      temperature: { min: 0, max: 2, advised: 1, default: 1 },
      presencePenalty: PENALTY,
      frequencyPenalty: PENALTY,
      seed: ANY_SEED,
    },
    { notes: { temperature: 'the types exclude 0; that the API takes it is not checked against a source' } },
  ),
  ...toRows('gemini', /gemini-/, 'guide', { candidateCount: upTo(8) }),
  ...toRows('gemini', /gemini-/, 'reference', { topP: SHARE, topK: COUNT }, UNVERIFIED),
  ...toRows('gemini', /gemini-(2\.5|3)/, 'reference', { maxOutputTokens: upTo(65_536) }, UNVERIFIED),
  ...toRows('gemini', /gemini-(1\.5|2\.0)/, 'reference', { maxOutputTokens: upTo(8192) }, UNVERIFIED),

  ...toRows('openai', OPENAI_REASONING, 'openai-reasoning', {
    temperature: 'refused',
    topP: 'refused',
    presencePenalty: 'refused',
    frequencyPenalty: 'refused',
  }),
  ...toRows('openai', OPENAI, 'openai', {
    temperature: { min: 0, max: 2, default: 1 },
    presencePenalty: PENALTY,
    frequencyPenalty: PENALTY,
    seed: ANY_SEED,
  }),
  ...toRows(
    'openai',
    OPENAI,
    'reference',
    { topP: SHARE, candidateCount: upTo(128), maxOutputTokens: COUNT, topK: 'refused' },
    UNVERIFIED,
  ),

  ...toRows('anthropic', CLAUDE_OLD, 'anthropic', { temperature: { min: 0, max: 1, default: 1 } }),
  ...toRows('anthropic', CLAUDE_OLD, 'reference', { topP: SHARE, topK: { min: 0, whole: true } }, UNVERIFIED),
  ...toRows(
    'anthropic',
    CLAUDE_4,
    'anthropic',
    { temperature: { min: 0, max: 1, default: 1 } },
    { excludes: { temperature: ['topP'] } },
  ),
  ...toRows(
    'anthropic',
    CLAUDE_4,
    'reference',
    { topP: SHARE, topK: { min: 0, whole: true } },
    { verified: false, excludes: { topP: ['temperature'] } },
  ),
  ...toRows('anthropic', /claude-opus-4-(1|2)/, 'anthropic', { maxOutputTokens: upTo(32_000) }),
  ...toRows('anthropic', /claude-((sonnet|opus|haiku)-4-5|sonnet-4-2)/, 'anthropic', { maxOutputTokens: upTo(64_000) }),
  ...toRows('anthropic', /claude-3-haiku/, 'anthropic', { maxOutputTokens: upTo(4096) }),
  ...toRows('anthropic', /claude-(?!3-)/, 'anthropic', {
    temperature: 'refused',
    topP: 'refused',
    topK: 'refused',
    maxOutputTokens: upTo(128_000),
  }),
  ...toRows('anthropic', /claude-/, 'anthropic', {
    seed: 'refused',
    presencePenalty: 'refused',
    frequencyPenalty: 'refused',
  }),
  ...toRows('anthropic', /claude-/, 'reference', { candidateCount: 'refused', maxOutputTokens: COUNT }, UNVERIFIED),

  ...toRows('mistral', /./, 'mistral', { seed: ANY_SEED }),
  ...toRows(
    'mistral',
    /./,
    'reference',
    {
      temperature: { min: 0, max: 1.5, default: 0.7 },
      topP: SHARE,
      presencePenalty: PENALTY,
      frequencyPenalty: PENALTY,
      candidateCount: COUNT,
      maxOutputTokens: COUNT,
      topK: 'refused',
    },
    UNVERIFIED,
  ),

  ...toRows('deepseek', /^deepseek-reasoner/, 'deepseek', {
    temperature: 'ignored',
    topP: 'ignored',
    presencePenalty: 'ignored',
    frequencyPenalty: 'ignored',
    maxOutputTokens: upTo(65_536),
  }),
  ...toRows('deepseek', /^deepseek-/, 'deepseek', { topK: 'ignored', seed: 'ignored' }),
  ...toRows(
    'deepseek',
    /^deepseek-/,
    'reference',
    {
      temperature: { min: 0, max: 2, default: 1 },
      topP: { above: 0, max: 1 },
      presencePenalty: PENALTY,
      frequencyPenalty: PENALTY,
      maxOutputTokens: COUNT,
    },
    UNVERIFIED,
  ),

  ...toRows('xai', /^grok-(?!2|3(-fast)?(-beta|-latest)?$)/, 'xai', {
    presencePenalty: 'refused',
    frequencyPenalty: 'refused',
  }),
  ...toRows('xai', /^grok-/, 'xai', { topK: 'ignored', seed: ANY_SEED }),
  ...toRows(
    'xai',
    /^grok-/,
    'reference',
    {
      temperature: { min: 0, max: 2, default: 1 },
      topP: { above: 0, max: 1 },
      presencePenalty: PENALTY,
      frequencyPenalty: PENALTY,
      candidateCount: COUNT,
      maxOutputTokens: COUNT,
    },
    UNVERIFIED,
  ),

  ...toRows('vllm', /./, 'vllm', {
    temperature: { min: 0, max: 2 },
    topP: { above: 0, max: 1 },
    topK: { min: -1, whole: true },
    presencePenalty: PENALTY,
    frequencyPenalty: PENALTY,
    repetitionPenalty: { above: 0, default: 1 },
    seed: ANY_SEED,
    candidateCount: COUNT,
    maxOutputTokens: COUNT,
  }),

  ...toRows(
    'ollama',
    /./,
    'reference',
    {
      temperature: { min: 0, advised: 2, default: 0.8 },
      topP: SHARE,
      topK: { min: 0, whole: true },
      repetitionPenalty: { min: 0, default: 1.1 },
      presencePenalty: PENALTY,
      frequencyPenalty: PENALTY,
      seed: ANY_SEED,
      maxOutputTokens: { min: -2, whole: true },
      candidateCount: 'ignored',
    },
    UNVERIFIED,
  ),

  ...toRows(
    'cohere',
    /^command/,
    'reference',
    {
      temperature: { min: 0, max: 1, default: 0.3 },
      topP: { min: 0.01, max: 0.99 },
      topK: { min: 0, max: 500, whole: true },
      presencePenalty: { min: 0, max: 1, default: 0 },
      frequencyPenalty: { min: 0, max: 1, default: 0 },
      seed: ANY_SEED,
    },
    UNVERIFIED,
  ),

  ...toRows(
    'groq',
    /./,
    'reference',
    {
      temperature: { min: 0, max: 2, default: 1 },
      topP: SHARE,
      presencePenalty: 'ignored',
      frequencyPenalty: 'ignored',
      seed: ANY_SEED,
      candidateCount: { min: 1, max: 1, whole: true },
    },
    UNVERIFIED,
  ),
]

export const PROVIDERS: readonly Provider[] = [...new Set(PARAMETER_TABLE.map(({ provider }) => provider))]
