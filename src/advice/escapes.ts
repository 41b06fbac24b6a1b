import type { Advice } from '../core/types.ts'

/** Pathology 3: newlines or escapes without end in structured output, often copied from escapes in the prompt. */
export const escapes: Advice = {
  pathology: 3,
  instructions: [
    'Inside quoted strings use no escapes other than \\\\, \\n and \\". Write every other character as itself, in UTF-8, and never as a \\u escape.',
    'Write no blank lines and no runs of spaces, neither within strings nor between the tokens of the JSON.',
  ],
  examples: [
    '{"title": "Café – opening hours", "note": "Monday\\nTuesday"}',
    '{"path": "C:\\\\data", "said": "She said \\"naïve\\" → and left"}',
  ],
  changes: [
    {
      path: 'prompt',
      to: 'the same text with \\u, \\t and other escapes replaced by the characters themselves, in UTF-8',
      why: 'Escapes in the prompt lead to runs of escapes and newlines in the output.',
    },
    {
      path: 'prompt.examples',
      to: 'the same JSON examples, with no escapes in their strings other than \\\\, \\n and \\"',
      why: 'The model writes strings as the examples do, so it takes over their escapes.',
    },
  ],
}
