import { mendGap } from './mend-gap.ts'

/** No other comma, nor anything else: two of them say that something is missing. */
const TRAILING_COMMA = /^([ \t\r\n]*),([ \t\r\n]*)$/

/**
 * What stands between the last value of a container and the bracket that closes it, without the comma that JSON does not allow
 * there.
 *
 * @returns undefined if there is nothing to mend.
 */
export function mendLastGap(text: string, from: number, to: number): string | undefined {
  // most brackets follow their last value at once
  if (from === to) return undefined
  const gap = text.slice(from, to)
  const mended = (mendGap(text, from, to) ?? gap).replace(TRAILING_COMMA, '$1$2')
  return mended === gap ? undefined : mended
}
