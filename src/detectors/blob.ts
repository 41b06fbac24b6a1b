import type { DetectorContext } from '../core/types.ts'
import type { Copies } from './loop.ts'

/** Unbroken base64 or hexadecimal before a repeat, in UTF-16 units, from which the repeat is a part of that data. */
const LONG_ENOUGH = 64
/** A copy that holds so much of it unbroken is such data itself: lines of 64 or 76, as encoders break them. */
const OWN = /[A-Za-z0-9+/=]{40}/
/** A rule of hyphens is none: `-`, `_` and `=` do not count before a repeat. */
const BLOB = /^[A-Za-z0-9+/]+$/
const COPY = /^[A-Za-z0-9+/=_-]+$/

/**
 * Whether a repeat is base64 or hexadecimal, or only continues it: such data holds long runs of one group, and ends in them
 * (ollama/ollama#17563).
 */
export function isBlob({ copy, start }: Copies, context: DetectorContext): boolean {
  if (OWN.test(copy)) return COPY.test(copy.replace(/\s/g, ''))
  if (!COPY.test(copy)) return false
  const before = context.slice(start - LONG_ENOUGH, start)
  return before.length === LONG_ENOUGH && BLOB.test(before)
}
