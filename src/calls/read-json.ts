import { toCanonical } from './to-canonical.ts'

/** What a model or a tool wrote, read as JSON. */
export interface ReadJson {
  /** The text itself if it is no JSON. */
  readonly value: unknown
  /** The same for the same value, but for what a double cannot hold. */
  readonly text: string
  /** Numbers that a double cannot tell from their neighbours: in `value`, two identifiers have become one. */
  readonly longNumbers: readonly string[]
}

const LONG_NUMBER = /\d{16,}/g
const NONE: readonly string[] = Object.freeze([])

/** Reads text as JSON if it is, and writes the value in one way. Other values are taken as they are. */
export function readJson(given: unknown): ReadJson {
  if (typeof given !== 'string') return { value: given, text: toCanonical(given), longNumbers: NONE }
  try {
    const value: unknown = JSON.parse(given)
    // sorted, for keys may come in any order
    return { value, text: toCanonical(value), longNumbers: given.match(LONG_NUMBER)?.sort() ?? NONE }
  } catch {
    return { value: given, text: given, longNumbers: NONE }
  }
}
