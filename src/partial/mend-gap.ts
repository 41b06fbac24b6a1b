import { isInvisible } from '../core/json/is-invisible.ts'

/**
 * What stands between two tokens, with a space for each character that shows nothing and is no white space of JSON.
 *
 * @returns undefined if there is nothing to mend.
 */
export function mendGap(gap: string): string | undefined {
  const mended = gap.replace(/[^ \t\r\n]/g, (unit) => (isInvisible(unit.charCodeAt(0)) ? ' ' : unit))
  return mended === gap ? undefined : mended
}
