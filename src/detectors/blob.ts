import type { DetectorContext } from '../core/types.ts'
import type { Copies } from './loop.ts'

/** Unbroken base64 or hexadecimal before a repeat, in UTF-16 units, from which the repeat is a part of that data. */
const LONG_ENOUGH = 64
/** A copy that holds so much of it unbroken is such data itself: lines of 64 or 76, as encoders break them. */
const OWN = /[A-Za-z0-9+/=]{40}/
/** A rule of hyphens is none: `-`, `_` and `=` do not count before a repeat. */
const BLOB = /^[A-Za-z0-9+/]+$/
const COPY = /^[A-Za-z0-9+/=_-]+$/
/** Three equal bytes are one group of base64. The rows of a board in a string repeat in eights. */
const GROUP = 4
/** What says that base64 begins, and may have had time for no more than the header of a file: that of a picture has 11 units. */
const MARKED = /;base64,[A-Za-z0-9+/]*$/
/**
 * A string that has held nothing else so far, as long as such a header at least. Words have no digits among small and capital
 * letters.
 */
const QUOTED = /["'`](?=[A-Za-z+/]*\d)(?=[A-Z\d+/]*[a-z])(?=[a-z\d+/]*[A-Z])[A-Za-z0-9+/]{8,}$/

/**
 * Whether a repeat is base64 or hexadecimal, or only continues it: such data holds long runs of one group, and ends in them
 * (ollama/ollama#17563). A picture without colour does so right after its header.
 */
export function isBlob({ copy, start }: Copies, context: DetectorContext): boolean {
  if (OWN.test(copy)) return COPY.test(copy.replace(/\s/g, ''))
  if (!COPY.test(copy)) return false
  const before = context.slice(start - LONG_ENOUGH, start)
  if (before.length === LONG_ENOUGH && BLOB.test(before)) return true
  return copy.length <= GROUP && (MARKED.test(before) || QUOTED.test(before))
}
