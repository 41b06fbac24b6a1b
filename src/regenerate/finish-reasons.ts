/** What a provider's finish reason comes to. */
export type FinishMeaning = 'complete' | 'length' | 'blocked' | 'recitation' | 'malformed' | 'repetition' | 'other'

export interface FinishReasonRow {
  /** As written by the provider; compared without case, `-`, `_` and blanks. */
  readonly reason: string
  readonly of: string
  readonly meaning: FinishMeaning
}

const row = (of: string, meaning: FinishMeaning, ...reasons: readonly string[]): FinishReasonRow[] =>
  reasons.map((reason) => ({ reason, of, meaning }))

/**
 * The vocabulary, from the types of @google/genai 2.32, openai 6.49, @anthropic-ai/sdk 1.12 and @mistralai/mistralai 2.7, and
 * the sources of vLLM; as of 2026-11-30. `MALFORMED_RESPONSE` is documented for Vertex AI, and not in those types.
 */
export const FINISH_REASONS: readonly FinishReasonRow[] = [
  ...row('Gemini', 'complete', 'STOP'),
  ...row('Gemini', 'length', 'MAX_TOKENS'),
  ...row('Gemini', 'blocked', 'SAFETY', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'LANGUAGE'),
  ...row('Gemini', 'blocked', 'IMAGE_SAFETY', 'IMAGE_PROHIBITED_CONTENT', 'MODEL_ARMOR', 'JAILBREAK'),
  ...row('Gemini, of the prompt', 'blocked', 'BlockedReason.OTHER'),
  ...row('Gemini', 'recitation', 'RECITATION', 'IMAGE_RECITATION'),
  ...row('Gemini', 'malformed', 'MALFORMED_FUNCTION_CALL', 'MALFORMED_RESPONSE', 'UNEXPECTED_TOOL_CALL'),
  ...row('Gemini', 'other', 'OTHER', 'TOO_MANY_TOOL_CALLS'),
  ...row('OpenAI and compatible', 'complete', 'stop', 'tool_calls', 'function_call'),
  ...row('OpenAI and compatible', 'length', 'length', 'max_output_tokens'),
  ...row('OpenAI and compatible', 'blocked', 'content_filter'),
  ...row('Anthropic', 'complete', 'end_turn', 'stop_sequence', 'tool_use', 'pause_turn'),
  ...row('Anthropic', 'length', 'model_context_window_exceeded'),
  ...row('Anthropic', 'blocked', 'refusal'),
  ...row('Mistral', 'length', 'model_length'),
  ...row('vLLM', 'repetition', 'repetition'),
]
