import type { ParameterName } from '../plan.ts'
import type { SourceName } from './sources.ts'

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
  | 'cerebras'

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
  /** Where sources contradict each other, or a row holds under a condition. */
  readonly note?: string
  readonly source: SourceName
  /** Whether the source states it. What no source states is not to be relied upon. */
  readonly verified: boolean
}
