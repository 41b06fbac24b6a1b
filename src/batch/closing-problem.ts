import { jsonSyntaxError } from '../core/json-syntax-error.ts'
import { findSoundEnd } from '../partial/find-sound-end.ts'

/** Characters of the text that a message quotes. */
const MOST_QUOTED = 30

/** Says why `closeText` could not close a text. */
export function closingProblem(text: string): string {
  const bracket = text.search(/[[{]/)
  if (bracket < 0) return `there is no list or object in ${quoted(text.trim())}`
  const before = text.slice(0, bracket).trim()
  if (before !== '') return `something stands before the JSON: ${quoted(before)}`
  const sound = findSoundEnd(text)
  const after = sound?.completePaths.includes('') ? text.slice(sound.end).trim() : ''
  if (after !== '') return `something stands after the JSON: ${quoted(after)}`
  return `it is broken before its end: ${jsonSyntaxError(text)}`
}

function quoted(text: string): string {
  return JSON.stringify(text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text)
}
