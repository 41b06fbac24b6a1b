import type { DetectorContext, RepeatUnit } from '../core/types.ts'

/** Unbroken base64 or hexadecimal before a repeat, in UTF-16 units, from which the repeat is a part of that data. */
const LONG_ENOUGH = 64
const BLOB = /^[A-Za-z0-9+/=_-]+$/

/**
 * Whether a repeat only continues a blob: base64 and hexadecimal dumps hold long runs of one group, and end in them
 * (ollama/ollama#17563).
 */
export function continuesBlob({ copy, start }: RepeatUnit, context: DetectorContext): boolean {
  const before = context.slice(start - LONG_ENOUGH, start)
  return before.length === LONG_ENOUGH && BLOB.test(before) && BLOB.test(copy)
}
