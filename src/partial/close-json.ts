import { jsonrepair } from 'jsonrepair'
import { misuse } from '../core/misuse.ts'
import type { PartialJson } from '../core/types.ts'
import { findSoundEnd, type SoundEnd } from './find-sound-end.ts'

/**
 * Closes the beginning of a JSON text so that it can be parsed. What is not complete at its end is left out, never presented as
 * whole; text around the JSON, a fence for example, is left out, too. What only JavaScript or Python would allow is rewritten as
 * JSON; texts one after another, as in JSON Lines, become an array.
 *
 * @param text a JSON text that was cut off anywhere, in UTF-16 units.
 * @returns undefined if there is no JSON in it, or it is too broken to be repaired.
 * @throws {TypeError} if `text` is no string.
 */
export function closeJson(text: string): PartialJson | undefined {
  if (typeof text !== 'string') throw misuse('closeJson(text)', text, 'a string')
  const sound = findSoundEnd(text)
  if (sound === undefined) return undefined
  const { closing, completePaths } = sound
  const closed = withoutComments(text, sound) + closing
  const json = isJson(closed) ? closed : repair(closed)
  return json === undefined ? undefined : { json, completePaths }
}

function withoutComments(text: string, { start, end, comments }: SoundEnd): string {
  let kept = ''
  let from = start
  for (const comment of comments) {
    if (comment.start < start || comment.end > end) continue
    kept += text.slice(from, comment.start)
    from = comment.end
  }
  return kept + text.slice(from, end)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function repair(text: string): string | undefined {
  try {
    const json = jsonrepair(text)
    return isJson(json) ? json : undefined
  } catch {
    return undefined
  }
}
