import { describe, expect, it } from 'vitest'
import { FINISH_REASONS } from './finish-reasons.ts'
import { readFinishReason } from './read-finish-reason.ts'

const normal = (reason: string) => reason.toLowerCase().replaceAll(/[-_]/g, '')

describe('readFinishReason', () => {
  it.each([
    ['SAFETY', 'blocked'],
    ['BlockedReason.OTHER', 'blocked'],
    ['content-filter', 'blocked'],
    ['refusal', 'blocked'],
    ['MAX_TOKENS', 'length'],
    ['max_tokens', 'length'],
    ['length', 'length'],
    ['RECITATION', 'recitation'],
    ['MALFORMED_RESPONSE', 'malformed'],
    ['repetition', 'repetition'],
    ['end_turn', 'complete'],
    ['OTHER', 'other'],
    ['something new', 'other'],
    ['CONTINUATION', 'length'],
    ['ESCALATION', 'blocked'],
    ['guardrail_intervened', 'blocked'],
    ['malformed_tool_use', 'malformed'],
    ['tool-calls', 'complete'],
    ['TOOL_CALL', 'complete'],
    ['error', 'failed'],
    ['interrupted', 'failed'],
    ['insufficient_system_resource', 'failed'],
    ['TIMEOUT', 'length'],
    ['repetition_detected', 'repetition'],
    ['', 'other'],
  ])('should know %s, however it is spelled', (reason, meaning) => {
    expect(readFinishReason(reason)).toBe(meaning)
  })

  it.each([
    // as their types list them, without those that have another test here
    [
      'Gemini',
      'FINISH_REASON_UNSPECIFIED STOP MAX_TOKENS SAFETY RECITATION LANGUAGE OTHER BLOCKLIST PROHIBITED_CONTENT SPII',
    ],
    ['Gemini', 'MALFORMED_FUNCTION_CALL IMAGE_SAFETY IMAGE_PROHIBITED_CONTENT IMAGE_OTHER NO_IMAGE IMAGE_RECITATION'],
    ['Gemini', 'UNEXPECTED_TOOL_CALL TOO_MANY_TOOL_CALLS MISSING_THOUGHT_SIGNATURE MALFORMED_RESPONSE ESCALATION'],
    ['Gemini', 'PUP_LIMITED_DISABLED CONTINUATION MODEL_ARMOR'],
    ['OpenAI', 'stop length tool_calls content_filter function_call max_output_tokens max_messages steered'],
    [
      'Anthropic',
      'end_turn max_tokens stop_sequence tool_use pause_turn refusal model_context_window_exceeded compaction',
    ],
    ['Mistral', 'stop length model_length error tool_calls'],
    ['Cohere', 'COMPLETE STOP_SEQUENCE MAX_TOKENS TOOL_CALL ERROR TIMEOUT ERROR_TOXIC ERROR_LIMIT USER_CANCEL'],
    ['Bedrock', 'content_filtered end_turn guardrail_intervened malformed_model_output malformed_tool_use max_tokens'],
    ['Bedrock', 'model_context_window_exceeded stop_sequence tool_use'],
    ['DeepSeek', 'stop length content_filter tool_calls insufficient_system_resource'],
    ['Vercel AI SDK', 'stop length content-filter tool-calls error interrupted other'],
    ['vLLM', 'stop length abort error repetition'],
    ['Ollama', 'stop length load unload'],
  ])('should have a row for each reason of %s', (_, reasons) => {
    const known = FINISH_REASONS.map(({ reason }) => normal(reason))
    for (const reason of reasons.split(' ')) expect(known).toContain(normal(reason))
  })

  it('should have one meaning for each spelling', () => {
    for (const { reason, meaning } of FINISH_REASONS)
      expect([reason, readFinishReason(reason)]).toEqual([reason, meaning])
  })
})
