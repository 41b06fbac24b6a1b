import { closeText } from './close-text.ts'
import { jsonSyntaxError } from './json-syntax-error.ts'
import type { FieldText } from './record.ts'

/** What a text becomes. */
export interface RepairedField {
  readonly text: string
  /** `closed`: half values at the end are gone; `open`: it should be closed, and cannot; `refused`: a repair would break it. */
  readonly outcome?: 'closed' | 'open' | 'refused'
}

/**
 * Decides how much of a repair a text can take. Valid JSON that stands in its record as it is must stay valid: what a repair
 * leaves open is closed, and a repair that breaks it otherwise is not made.
 *
 * @param cleaned the text, repaired.
 * @param close whether other texts are JSON that is to be closed, too.
 */
export function repairField({ text, isJson = false }: FieldText, cleaned: string, close: boolean): RepairedField {
  if (cleaned === text && !close) return { text }
  if (isJson && jsonSyntaxError(text) === undefined) {
    if (cleaned === text || jsonSyntaxError(cleaned) === undefined) return { text: cleaned }
    const closed = closeText(cleaned)
    if (closed === undefined || !addsBracketsOnly(cleaned, closed)) return { text, outcome: 'refused' }
    return closed === text ? { text } : { text: closed, outcome: 'closed' }
  }
  if (!close) return { text: cleaned }
  const closed = closeText(cleaned)
  if (closed === undefined) return { text: cleaned, outcome: 'open' }
  return closed === cleaned ? { text: cleaned } : { text: closed, outcome: 'closed' }
}

/** What was valid JSON needs brackets at most. Everything else would make data of the note that stands for a loop. */
function addsBracketsOnly(cleaned: string, closed: string): boolean {
  let length = closed.length
  while (length > 0 && ']}'.includes(closed[length - 1] ?? '')) length--
  return cleaned.trimStart().startsWith(closed.slice(0, length))
}
