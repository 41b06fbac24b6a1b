import { isInvisible } from '../core/json/is-invisible.ts'

/**
 * What stands between two tokens, with a space for each character that shows nothing and is no white space of JSON.
 *
 * @returns undefined if there is nothing to mend.
 */
export function mendGap(text: string, from: number, to: number): string | undefined {
  for (let at = from; at < to; at++) {
    if (isOdd(text.charCodeAt(at)))
      return text.slice(from, to).replace(/[^ \t\r\n]/g, (unit) => (isOdd(unit.charCodeAt(0)) ? ' ' : unit))
  }
  return undefined
}

function isOdd(unit: number): boolean {
  if (unit > 32 && unit < 127) return false
  return unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9 && isInvisible(unit)
}
