import type { Advice } from '../core/types.ts'

/** Pathology 6: text repeats outside structured output, because the model is stuck on something it cannot resolve. */
export const loopingText: Advice = {
  pathology: 6,
  instructions: [
    'Be concise. Answer once, do not repeat yourself, and stop when the answer is complete.',
    'If something cannot be resolved, say so in one sentence, and go on.',
  ],
  examples: [],
  minTemperature: 0.8,
  changes: [
    {
      path: 'prompt',
      to: 'the same request without orders on how to think, asking for the final output only',
      why: 'With thinking switched on, orders on how to think make the model restate its plan.',
    },
  ],
}
