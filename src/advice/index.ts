import type { Advice, Pathology } from '../core/types.ts'
import { cellPadding } from './cell-padding.ts'
import { escapes } from './escapes.ts'
import { fieldOrder } from './field-order.ts'
import { loopingText } from './looping-text.ts'
import { separatorRows } from './separator-rows.ts'
import { toolCalls } from './tool-calls.ts'

/**
 * What to change in the next attempt, by documented pathology. The remedies are those of the Gemini API troubleshooting
 * guide, in our own words.
 */
export const ADVICE: Readonly<Record<Pathology, Advice>> = freeze({
  1: separatorRows,
  2: cellPadding,
  3: escapes,
  4: fieldOrder,
  5: toolCalls,
  6: loopingText,
})

/** Signals carry these very objects: nobody may change them for all others. */
function freeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part)
  return Object.freeze(value)
}
