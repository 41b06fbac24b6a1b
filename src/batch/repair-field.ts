import { jsonSyntaxError } from '../core/json-syntax-error.ts'
import { closeText } from './close-text.ts'
import { closingProblem } from './closing-problem.ts'
import type { FieldText } from './record.ts'

/** What a text becomes. */
export interface RepairedField {
  readonly text: string
  /** `closed`: half values at its end are left out; `refused`: the repair was not made, because it would break the JSON. */
  readonly outcome?: 'closed' | 'refused'
  /** Why it is still open, though it should be closed. */
  readonly problem?: string
}

/**
 * Decides how much of a repair a text can take. JSON that stands in its record as it is stays valid: what the repair leaves
 * open is closed, and one that breaks it otherwise is not made.
 *
 * @param cleaned the text, repaired.
 * @param close whether the text is JSON in any case, and is to be closed where it ends too early.
 */
export function repairField({ text, isJson = false }: FieldText, cleaned: string, close: boolean): RepairedField {
  if (cleaned === text && !close) return { text }
  if ((isJson || close) && isValid(text)) return keepValid(text, cleaned)
  if (!close || text.trim() === '') return { text: cleaned }
  const closed = closeText(cleaned)
  if (closed === undefined) return { text: cleaned, problem: closingProblem(cleaned) }
  return closed === cleaned ? { text: cleaned } : { text: closed, outcome: 'closed' }
}

function keepValid(text: string, cleaned: string): RepairedField {
  if (cleaned === text || isValid(cleaned)) return { text: cleaned }
  const closed = closeText(cleaned)
  if (closed === undefined || !addsBracketsOnly(cleaned, closed)) return { text, outcome: 'refused' }
  return closed === text ? { text } : { text: closed, outcome: 'closed' }
}

const isValid = (json: string): boolean => jsonSyntaxError(json) === undefined

/** What was valid lacks brackets at most. All else would make data of the note that stands for a loop. */
function addsBracketsOnly(cleaned: string, closed: string): boolean {
  let length = closed.length
  while (length > 0 && ']}\n'.includes(closed[length - 1] ?? '')) length--
  return cleaned.trimStart().startsWith(closed.slice(0, length))
}
