import type { DetectorContext } from '../core/types.ts'
import type { Copies } from './loop.ts'

/** Unbroken base64 or hexadecimal before a repeat, in UTF-16 units, from which the repeat is a part of that data. */
const LONG_ENOUGH = 64
/** A copy that holds so much of it unbroken is such data itself: lines of 64 or 76, as encoders break them. */
const OWN = /[A-Za-z0-9+/=]{40}/
const BLOB = /^[A-Za-z0-9+/=_-]+$/

/**
 * Whether a repeat is base64 or hexadecimal, or only continues it: such data holds long runs of one group, and ends in them
 * (ollama/ollama#17563).
 */
export function isBlob({ copy, start }: Copies, context: DetectorContext): boolean {
  if (!BLOB.test(copy.replace(/\s/g, ''))) return false
  const before = context.slice(start - LONG_ENOUGH, start)
  return OWN.test(copy) || (before.length === LONG_ENOUGH && BLOB.test(before))
}
