import { constants, isUtf8 } from 'node:buffer'

/** A text, or why there is none. */
export type Decoded = { readonly text: string } | { readonly reason: string; readonly isUtf8: boolean }

/** The most bytes of a character, less one. */
const LONGEST_TAIL = 3

/** Decodes UTF-8 and loses nothing: encoding the text again gives the same bytes, a byte order mark included. */
export function decodeUtf8(bytes: Buffer): Decoded {
  if (!isUtf8(bytes)) return { reason: `not valid UTF-8 from byte ${validLength(bytes)} on`, isUtf8: false }
  if (bytes.length <= constants.MAX_STRING_LENGTH) return { text: bytes.toString('utf8') }
  return { reason: `too long: ${bytes.length} bytes do not fit into one string`, isUtf8: true }
}

/** How many bytes at the beginning are whole characters. */
function validLength(bytes: Buffer): number {
  const isWhole = (length: number): boolean => length >= 0 && isUtf8(bytes.subarray(0, length))
  // of "is a valid prefix, give or take the tail of a character" the truth changes only once, so it can be bisected
  const isNearlyWhole = (length: number): boolean => [0, 1, 2, LONGEST_TAIL].some((tail) => isWhole(length - tail))
  let good = 0
  let bad = bytes.length + LONGEST_TAIL + 1
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (isNearlyWhole(middle)) good = middle
    else bad = middle
  }
  return good - LONGEST_TAIL
}
