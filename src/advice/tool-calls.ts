import type { Advice } from '../core/types.ts'

/** Pathology 5: the same tool is called again and again, because the model lost its earlier thoughts or cannot succeed. */
export const toolCalls: Advice = {
  pathology: 5,
  instructions: [
    'Begin each thought with one sentence that sums up what has been done so far, then ask whether the task is already complete.',
    'Do not repeat a call that has already been answered. If a tool that you need does not exist, say so and stop.',
  ],
  examples: [
    'So far: the file was read and line 12 was fixed. Is the task complete? Only the test is left to run.',
    'So far: both searches found nothing. Is the task complete? Yes: I can only answer that there is no such ferry.',
  ],
  changes: [
    {
      path: 'toolChoice',
      to: 'a choice of the model, not a tool that it is forced to call',
      why: 'A model that is forced to call something which does not exist or cannot succeed calls it again and again.',
    },
  ],
}
