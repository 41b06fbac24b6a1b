import { jsonrepair } from 'jsonrepair'
import { jsonSyntaxError } from '../core/json-syntax-error.ts'
import { misuse } from '../core/misuse.ts'
import type { PartialJson, Span } from '../core/types.ts'
import { type Edit, findSoundEnd, type SoundEnd } from './find-sound-end.ts'
import { joinTexts } from './join-texts.ts'
import { readText } from './read-text.ts'

/** A part of a text that may be JSON, how it is to be written, and what is complete in it. */
interface Candidate extends Span {
  readonly opening: string
  readonly closing: string
  readonly edits: readonly Edit[]
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
 *   is a guess: `completePaths` is empty then. Of more than 65,536 units nothing is guessed.
 * @throws {TypeError} if `text` is no string.
 */
export function closeJson(text: string): PartialJson | undefined {
  if (typeof text !== 'string') throw misuse('closeJson(text)', text, 'a string')
  const sound = findSoundEnd(text)
  if (sound === undefined) return undefined
  for (const candidate of candidatesOf(text, sound)) {
    const closed = candidate.opening + edited(text, candidate, candidate.edits) + candidate.closing
    const json = isJson(closed) ? closed : isLegal(closed) ? repair(closed) : undefined
    if (json !== undefined) return { json, completePaths: candidate.completePaths }
  }
  const broken = edited(text, sound, sound.edits) + sound.closing
  const json = broken.length > LONGEST_GUESS ? undefined : repair(broken)
  return json === undefined ? undefined : { json, completePaths: [] }
}

/**
 * To put in what is missing takes `jsonrepair` 3.15 time that grows with the square of the length: here about half a second
 * (docs/decisions/2026-11-30-json-reader.md).
 */
const LONGEST_GUESS = 65_536

/** All of it; then each text alone, the longest first: prose with brackets may stand around. */
function candidatesOf(text: string, sound: SoundEnd): readonly Candidate[] {
  const { start, end, closing, completePaths, whole, lastStart, lastPaths, edits } = sound
  const opening = ''
  const alone: Candidate[] = whole.map((span) => ({ ...span, opening, closing: '', edits, completePaths: [''] }))
  if (closing !== '') alone.push({ start: lastStart, end, opening, closing, edits, completePaths: lastPaths })
  const joined = joinTexts(text, alone)
  const all = { start, end, opening, closing, edits, completePaths }
  const list = joined && { ...all, opening: '[\n', closing: `${closing}\n]`, edits: merged(edits, joined) }
  alone.sort((one, other) => other.end - other.start - (one.end - one.start))
  return [list ?? all, ...alone.slice(0, MOST)]
}

const merged = (edits: readonly Edit[], others: readonly Edit[]): Edit[] =>
  [...edits, ...others].sort((one, other) => one.start - other.start)

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
