import type { Format, Guard, Step } from '../core/types.ts'
import { isWhiteSpace } from '../core/white-space.ts'
import { closeJson } from './close-json.ts'

/**
 * A guard that closes what it kept of a JSON text when it stops it.
 *
 * @param format `json`, or `auto`: then only a text that begins with a bracket is kept.
 * @param maxPartial the longest output that is kept for it, in UTF-16 units.
 */
export function createClosingGuard(guard: Guard, format: Format, maxPartial: number): Guard {
  // undefined: it is not kept any more
  let output: string | undefined = ''
  let hasBegun = format === 'json'

  function keep(text: string): void {
    if (output === undefined || text === '') return
    output += text
    if (!hasBegun) begin(output)
    if (output !== undefined && output.length > maxPartial) output = undefined
  }

  function begin(text: string): void {
    for (let index = 0; index < text.length; index++) {
      if (isWhiteSpace(text.charCodeAt(index))) continue
      hasBegun = true
      if (text[index] !== '{' && text[index] !== '[') output = undefined
      return
    }
  }

  function closed<Some extends Step>(step: Some): Some {
    keep(step.text)
    const { signal } = step
    if (signal === undefined || output === undefined) return step
    const partial = closeJson(output.slice(0, signal.keep))
    output = undefined
    return partial === undefined ? step : { ...step, signal: { ...signal, partial } }
  }

  return {
    push(text) {
      const step = guard.push(text)
      // nearly all texts are no JSON, which is known at their first character
      return output === undefined ? step : closed(step)
    },
    end: () => closed(guard.end()),
  }
}
