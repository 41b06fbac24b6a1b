/** What a provider's finish reason comes to. */
export type FinishMeaning =
  | 'complete'
  | 'length'
  | 'blocked'
  | 'recitation'
  | 'malformed'
  | 'repetition'
  | 'failed'
  | 'other'

export interface FinishReasonRow {
  /** As written by the provider; compared without case, `-`, `_` and blanks. */
  readonly reason: string
  readonly of: string
  readonly meaning: FinishMeaning
}

const row = (of: string, meaning: FinishMeaning, ...reasons: readonly string[]): FinishReasonRow[] =>
  reasons.map((reason) => ({ reason, of, meaning }))

/**
 * The vocabulary as of 2026-11-30, from the types of @google/genai 3.3.0, openai 7.59.0, @anthropic-ai/sdk 1.14.0,
 * @mistralai/mistralai 2.7.0, cohere-ai 8.1.0, @aws-sdk/client-bedrock-runtime 3.1164.0, together-ai 0.52.0, @openrouter/sdk 1.3.19
 * and @ai-sdk/provider 4.0.38; from @ai-sdk/deepseek 3.0.56; and from the sources of vLLM (`vllm/v1/engine/__init__.py`), of
 * ollama (`llm/server.go`) and of xAI's protocol (`sample.proto`). LiteLLM hands on those of OpenAI.
 */
export const FINISH_REASONS: readonly FinishReasonRow[] = [
  ...row('Gemini', 'complete', 'STOP'),
  // CONTINUATION: the most that one request may put out, of more
  ...row('Gemini', 'length', 'MAX_TOKENS', 'CONTINUATION'),
  ...row('Gemini', 'blocked', 'SAFETY', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'LANGUAGE'),
  ...row('Gemini', 'blocked', 'IMAGE_SAFETY', 'IMAGE_PROHIBITED_CONTENT', 'MODEL_ARMOR', 'JAILBREAK'),
  ...row('Gemini', 'blocked', 'ESCALATION', 'PUP_LIMITED_DISABLED'),
  ...row('Gemini, of the prompt', 'blocked', 'BlockedReason.OTHER'),
  ...row('Gemini', 'recitation', 'RECITATION', 'IMAGE_RECITATION'),
  ...row('Gemini', 'malformed', 'MALFORMED_FUNCTION_CALL', 'MALFORMED_RESPONSE', 'UNEXPECTED_TOOL_CALL'),
  ...row('Gemini', 'other', 'FINISH_REASON_UNSPECIFIED', 'OTHER', 'TOO_MANY_TOOL_CALLS'),
  ...row('Gemini', 'other', 'IMAGE_OTHER', 'NO_IMAGE', 'MISSING_THOUGHT_SIGNATURE'),
  ...row('OpenAI and compatible', 'complete', 'stop', 'tool_calls', 'function_call', 'completed'),
  ...row('OpenAI and compatible', 'length', 'length', 'max_output_tokens'),
  ...row('OpenAI and compatible', 'blocked', 'content_filter'),
  ...row('OpenAI and compatible', 'failed', 'error', 'failed'),
  ...row('OpenAI and compatible', 'other', 'max_messages', 'steered', 'cancelled'),
  ...row('Anthropic', 'complete', 'end_turn', 'stop_sequence', 'tool_use', 'pause_turn'),
  ...row('Anthropic', 'length', 'model_context_window_exceeded'),
  ...row('Anthropic', 'blocked', 'refusal'),
  ...row('Anthropic', 'other', 'compaction'),
  ...row('Mistral', 'length', 'model_length'),
  ...row('Cohere', 'complete', 'COMPLETE', 'TOOL_CALL'),
  // the time is up: a model that repeats itself runs into this limit, too
  ...row('Cohere', 'length', 'ERROR_LIMIT', 'TIMEOUT'),
  ...row('Cohere', 'blocked', 'ERROR_TOXIC'),
  ...row('Cohere', 'other', 'USER_CANCEL'),
  ...row('Bedrock', 'blocked', 'content_filtered', 'guardrail_intervened'),
  ...row('Bedrock', 'malformed', 'malformed_model_output', 'malformed_tool_use'),
  ...row('DeepSeek', 'failed', 'insufficient_system_resource'),
  ...row('xAI', 'complete', 'REASON_STOP', 'REASON_TOOL_CALLS'),
  ...row('xAI', 'length', 'REASON_MAX_LEN', 'REASON_MAX_CONTEXT', 'REASON_TIME_LIMIT'),
  ...row('Together', 'complete', 'eos'),
  ...row('vLLM', 'repetition', 'repetition', 'repetition_detected'),
  ...row('vLLM', 'failed', 'abort'),
  ...row('Vercel AI SDK', 'failed', 'interrupted'),
  ...row('Ollama', 'other', 'load', 'unload'),
]
