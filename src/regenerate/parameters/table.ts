import { ANTHROPIC } from './anthropic.ts'
import { CEREBRAS } from './cerebras.ts'
import { COHERE } from './cohere.ts'
import { DEEPSEEK } from './deepseek.ts'
import { GEMINI } from './gemini.ts'
import { GROQ } from './groq.ts'
import { MISTRAL } from './mistral.ts'
import { OLLAMA } from './ollama.ts'
import { OPENAI } from './openai.ts'
import type { ParameterRow, Provider } from './row.ts'
import { VLLM } from './vllm.ts'
import { XAI } from './xai.ts'

/** What models take, as their sources state it. The first row that fits the provider, the model and the parameter counts. */
export const PARAMETER_TABLE: readonly ParameterRow[] = [
  ...GEMINI,
  ...OPENAI,
  ...ANTHROPIC,
  ...MISTRAL,
  ...DEEPSEEK,
  ...XAI,
  ...VLLM,
  ...OLLAMA,
  ...COHERE,
  ...GROQ,
  ...CEREBRAS,
]

export const PROVIDERS: readonly Provider[] = [...new Set(PARAMETER_TABLE.map(({ provider }) => provider))]
