import type { Advice, Change } from '../core/types.ts'
import type { Cause } from './events.ts'

/** What helps against a cause. */
export interface Remedy {
  readonly instructions: readonly string[]
  readonly examples: readonly string[]
  readonly minTemperature?: number
  readonly changes: readonly Change[]
  readonly advice?: Advice
}

/** Gemini API troubleshooting guide, on `RECITATION`: a prompt that is more unique, and a higher temperature. */
const RECITATION: Remedy = {
  instructions: ['Say it in your own words. Do not quote longer passages of published text.'],
  examples: [],
  minTemperature: 0.8,
  changes: [
    {
      path: 'prompt',
      to: 'the same request, with more of what is particular to it',
      why: 'An answer that resembles published text was stopped by the provider.',
    },
  ],
}

const MALFORMED: Remedy = {
  instructions: ['Call only functions that are declared, with arguments that are valid JSON for their schema.'],
  examples: [],
  changes: [],
}

/** What helps against a cause: the advice of its signal, or of a stop by the provider what its reason asks for. */
export function remedyOf(cause: Cause): Remedy {
  if ('signal' in cause) return { ...cause.signal.advice, advice: cause.signal.advice }
  return cause.kind === 'recitation' ? RECITATION : MALFORMED
}
