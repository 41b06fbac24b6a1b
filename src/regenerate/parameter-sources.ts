/** Where the rows of the parameter table are from, and when that was read. */
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
  reference: ['API reference of the provider, not checked against a source', '2026-11-30'],
} as const satisfies Readonly<Record<string, readonly [title: string, date: string]>>

export type SourceName = keyof typeof SOURCES
