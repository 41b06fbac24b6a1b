import type { Advice } from '../core/types.ts'

/** Pathology 3: newlines or escapes without end in structured output, often copied from escapes in the prompt. */
export const escapes: Advice = {
  pathology: 3,
  instructions: [
    'Inside quoted strings use no escapes other than \\\\, \\n and \\". Write every other character as itself, in UTF-8.',
  ],
  examples: ['{"title": "Café – opening hours", "note": "Monday\\nTuesday"}'],
  changes: [
    {
      path: 'prompt',
      to: 'the same text with \\u and \\t escapes replaced by the characters themselves',
      why: 'Escapes in the prompt or in its JSON examples lead to runs of escapes in the output.',
    },
  ],
}
