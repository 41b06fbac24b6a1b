import type { Advice } from '../core/types.ts'

/** Pathology 4: text repeats inside structured output, when fields come in another order than the schema declares. */
export const fieldOrder: Advice = {
  pathology: 4,
  instructions: [
    'Fill in every field of the schema exactly once. Do not repeat a value that you have already written.',
  ],
  examples: [],
  changes: [
    {
      path: 'schema.required',
      to: 'all properties',
      why: 'Optional fields let the model leave the declared order, after which it repeats itself.',
    },
    {
      path: 'prompt',
      to: 'the same text without any statement about the order of fields, and with examples in the order of the schema',
      why: 'An order in the prompt that differs from the order in the schema causes repetition.',
    },
  ],
}
