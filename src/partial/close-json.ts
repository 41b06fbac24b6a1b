import { jsonrepair } from 'jsonrepair'
import { jsonSyntaxError } from '../core/json-syntax-error.ts'
import { misuse } from '../core/misuse.ts'
import type { PartialJson, Span } from '../core/types.ts'
import { type Edit, findSoundEnd, type SoundEnd } from './find-sound-end.ts'
import { readText } from './read-text.ts'

/** A part of a text that may be JSON, and what is complete in it. */
interface Candidate extends Span {
  readonly closing: string
  readonly completePaths: readonly string[]
}

/**
 * Closes the beginning of a JSON text so that it can be parsed. What is not complete at its end is left out, never presented as
 * whole; so is a value that goes on after what no JSON allows (`"x" + "y"`). A string or literal at the very end stays, and counts
 * as complete once a comma or a bracket follows it.
 *
 * Text around the JSON, a fence for example, is left out, too. What only JavaScript or Python would allow, and control characters
 * in strings, is rewritten as JSON; texts one after another, as in JSON Lines, become an array. Of several texts with others
 * between them the longest counts.
 *
 * @param text a JSON text that was cut off anywhere, in UTF-16 units.
 * @returns undefined if there is no JSON in it, or it is too broken to be repaired. Where it is broken in the middle, what is meant
 *   is a guess: `completePaths` is empty then.
 * @throws {TypeError} if `text` is no string.
 */
export function closeJson(text: string): PartialJson | undefined {
  if (typeof text !== 'string') throw misuse('closeJson(text)', text, 'a string')
  const sound = findSoundEnd(text)
  if (sound === undefined) return undefined
  for (const candidate of candidatesOf(sound)) {
    const closed = edited(text, candidate, sound.edits) + candidate.closing
    const json = isJson(closed) ? closed : isLegal(closed) ? repair(closed) : undefined
    if (json !== undefined) return { json, completePaths: candidate.completePaths }
  }
  const json = repair(edited(text, sound, sound.edits) + sound.closing)
  return json === undefined ? undefined : { json, completePaths: [] }
}

/** All of it; then each text alone, the longest first: prose with brackets may stand around. */
function candidatesOf(sound: SoundEnd): readonly Candidate[] {
  const { start, end, closing, completePaths, whole, lastStart, lastPaths } = sound
  const alone: Candidate[] = whole.map((span) => ({ ...span, closing: '', completePaths: [''] }))
  if (closing !== '') alone.push({ start: lastStart, end, closing, completePaths: lastPaths })
  alone.sort((one, other) => other.end - other.start - (one.end - one.start))
  return [{ start, end, closing, completePaths }, ...alone.slice(0, MOST)]
}

/** Texts that are tried one by one. */
const MOST = 16

function edited(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let written = ''
  let from = start
  for (const edit of edits) {
    if (edit.start < start || edit.end > end) continue
    written += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return written + text.slice(from, end)
}

function isLegal(text: string): boolean {
  return readText(text, { open() {}, close() {}, key() {}, scalar() {} }).grammar.isLegal()
}

const isJson = (text: string): boolean => jsonSyntaxError(text) === undefined

function repair(text: string): string | undefined {
  try {
    const json = jsonrepair(text)
    return isJson(json) ? json : undefined
  } catch {
    return undefined
  }
}
