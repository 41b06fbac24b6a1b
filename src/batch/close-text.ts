import { jsonSyntaxError } from '../core/json-syntax-error.ts'
import { closeJson } from '../partial/close-json.ts'
import { findSoundEnd } from '../partial/find-sound-end.ts'

/**
 * Closes a JSON text that was never finished: half values at its end go, a line break there stays.
 *
 * @returns the text itself if it is valid; undefined if it cannot be closed without losing more: it does not begin with a
 * bracket, something follows the JSON, or it is broken before its end.
 */
export function closeText(text: string): string | undefined {
  if (jsonSyntaxError(text) === undefined) return text
  if (!/^[ \t\r\n]*[[{]/.test(text)) return undefined
  // the empty path: what is left out is no half value, but what stands around the JSON
  const sound = findSoundEnd(text)
  if (sound === undefined || sound.isBroken || sound.completePaths.includes('')) return undefined
  const partial = closeJson(text)
  if (partial === undefined || partial.completePaths.includes('')) return undefined
  return text.endsWith('\n') ? `${partial.json}\n` : partial.json
}
