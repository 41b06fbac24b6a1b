import type { ParameterName } from './plan.ts'

export type Provider =
  | 'gemini'
  | 'openai'
  | 'anthropic'
  | 'mistral'
  | 'deepseek'
  | 'xai'
  | 'ollama'
  | 'vllm'
  | 'cohere'
  | 'groq'

/** What may be given. Both ends belong to the range, but for `above`. */
export interface ParameterRange {
  readonly min?: number
  /** As `min`, which does not belong to the range itself. */
  readonly above?: number
  readonly max?: number
  /** What the provider advises not to exceed, though it accepts more. */
  readonly advised?: number
  /** What holds if nothing is given. */
  readonly default?: number
  readonly whole?: boolean
}

export interface ParameterRow {
  readonly provider: Provider
  readonly models: RegExp
  readonly parameter: ParameterName
  /** `refused`: leads to an error. `ignored`: changes nothing. */
  readonly accepts: ParameterRange | 'refused' | 'ignored'
  /** Parameters that must not be given beside it. */
  readonly excludes?: readonly ParameterName[]
  readonly source: keyof typeof SOURCES
  /** Whether the source was read when the row was written; otherwise it is from memory, and to be checked before it is relied upon. */
  readonly verified: boolean
}

/** Where the rows are from, and when that was read. */
export const SOURCES = {
  guide: ['Gemini API troubleshooting guide', '2026-11-23'],
  genai: ['types of @google/genai 2.32.0', '2026-11-30'],
  openai: ['types of openai 6.49.0', '2026-11-30'],
  'openai-reasoning': ['@ai-sdk/openai 3.0.141', '2026-11-30'],
  anthropic: ['@ai-sdk/anthropic 3.0.140, @anthropic-ai/sdk 1.12.0', '2026-11-30'],
  mistral: ['types of @mistralai/mistralai 2.7.0', '2026-11-30'],
  deepseek: ['DeepSeek API guide, reasoning model; @ai-sdk/deepseek 2.0.69', '2026-11-30'],
  xai: ['@ai-sdk/xai 3.0.138', '2026-11-30'],
  vllm: ['vllm/sampling_params.py, commit 00388f6', '2026-11-30'],
  memory: ['API reference of the provider, from memory', '2026-11-30'],
} as const satisfies Readonly<Record<string, readonly [title: string, date: string]>>

type Limits = Partial<Readonly<Record<ParameterName, ParameterRow['accepts']>>>

interface More {
  readonly verified?: boolean
  readonly excludes?: Partial<Readonly<Record<ParameterName, readonly ParameterName[]>>>
}

/** Rows of one source for some models: the first that fits a model and a parameter counts. */
function rows(
  provider: Provider,
  models: RegExp,
  source: keyof typeof SOURCES,
  limits: Limits,
  { verified = true, excludes = {} }: More = {},
): ParameterRow[] {
  return (Object.entries(limits) as [ParameterName, ParameterRow['accepts']][]).map(([parameter, accepts]) => {
    const others = excludes[parameter]
    return { provider, models, parameter, accepts, ...(others && { excludes: others }), source, verified }
  })
}

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

/** Documented ranges. The first row that fits the provider, the model and the parameter counts. */
export const PARAMETER_TABLE: readonly ParameterRow[] = [
  ...rows('gemini', /gemini-/, 'genai', {
    temperature: { above: 0, max: 2, advised: 1, default: 1 },
    presencePenalty: PENALTY,
    frequencyPenalty: PENALTY,
    seed: ANY_SEED,
  }),
  ...rows('gemini', /gemini-/, 'guide', { candidateCount: upTo(8) }),
  ...rows('gemini', /gemini-/, 'memory', { topP: SHARE, topK: COUNT }, UNVERIFIED),
  ...rows('gemini', /gemini-(2\.5|3)/, 'memory', { maxOutputTokens: upTo(65_536) }, UNVERIFIED),
  ...rows('gemini', /gemini-(1\.5|2\.0)/, 'memory', { maxOutputTokens: upTo(8192) }, UNVERIFIED),

  ...rows('openai', OPENAI_REASONING, 'openai-reasoning', {
    temperature: 'refused',
    topP: 'refused',
    presencePenalty: 'refused',
    frequencyPenalty: 'refused',
  }),
  ...rows('openai', OPENAI, 'openai', {
    temperature: { min: 0, max: 2, default: 1 },
    presencePenalty: PENALTY,
    frequencyPenalty: PENALTY,
    seed: ANY_SEED,
  }),
  ...rows(
    'openai',
    OPENAI,
    'memory',
    { topP: SHARE, candidateCount: upTo(128), maxOutputTokens: COUNT, topK: 'refused' },
    UNVERIFIED,
  ),

  ...rows('anthropic', CLAUDE_OLD, 'anthropic', { temperature: { min: 0, max: 1, default: 1 } }),
  ...rows('anthropic', CLAUDE_OLD, 'memory', { topP: SHARE, topK: { min: 0, whole: true } }, UNVERIFIED),
  ...rows(
    'anthropic',
    CLAUDE_4,
    'anthropic',
    { temperature: { min: 0, max: 1, default: 1 } },
    { excludes: { temperature: ['topP'] } },
  ),
  ...rows(
    'anthropic',
    CLAUDE_4,
    'memory',
    { topP: SHARE, topK: { min: 0, whole: true } },
    { verified: false, excludes: { topP: ['temperature'] } },
  ),
  ...rows('anthropic', /claude-opus-4-(1|2)/, 'anthropic', { maxOutputTokens: upTo(32_000) }),
  ...rows('anthropic', /claude-((sonnet|opus|haiku)-4-5|sonnet-4-2)/, 'anthropic', { maxOutputTokens: upTo(64_000) }),
  ...rows('anthropic', /claude-3-haiku/, 'anthropic', { maxOutputTokens: upTo(4096) }),
  ...rows('anthropic', /claude-(?!3-)/, 'anthropic', {
    temperature: 'refused',
    topP: 'refused',
    topK: 'refused',
    maxOutputTokens: upTo(128_000),
  }),
  ...rows('anthropic', /claude-/, 'anthropic', {
    seed: 'refused',
    presencePenalty: 'refused',
    frequencyPenalty: 'refused',
  }),
  ...rows('anthropic', /claude-/, 'memory', { candidateCount: 'refused', maxOutputTokens: COUNT }, UNVERIFIED),

  ...rows('mistral', /./, 'mistral', { seed: ANY_SEED }),
  ...rows(
    'mistral',
    /./,
    'memory',
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

  ...rows('deepseek', /^deepseek-reasoner/, 'deepseek', {
    temperature: 'ignored',
    topP: 'ignored',
    presencePenalty: 'ignored',
    frequencyPenalty: 'ignored',
    maxOutputTokens: upTo(65_536),
  }),
  ...rows('deepseek', /^deepseek-/, 'deepseek', { topK: 'ignored', seed: 'ignored' }),
  ...rows(
    'deepseek',
    /^deepseek-/,
    'memory',
    {
      temperature: { min: 0, max: 2, default: 1 },
      topP: { above: 0, max: 1 },
      presencePenalty: PENALTY,
      frequencyPenalty: PENALTY,
      maxOutputTokens: COUNT,
    },
    UNVERIFIED,
  ),

  ...rows('xai', /^grok-(?!2|3(-fast)?(-beta|-latest)?$)/, 'xai', {
    presencePenalty: 'refused',
    frequencyPenalty: 'refused',
  }),
  ...rows('xai', /^grok-/, 'xai', { topK: 'ignored', seed: ANY_SEED }),
  ...rows(
    'xai',
    /^grok-/,
    'memory',
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

  ...rows('vllm', /./, 'vllm', {
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

  ...rows(
    'ollama',
    /./,
    'memory',
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

  ...rows(
    'cohere',
    /^command/,
    'memory',
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

  ...rows(
    'groq',
    /./,
    'memory',
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
