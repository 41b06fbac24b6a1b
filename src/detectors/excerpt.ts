import { splitsPair } from '../core/surrogates.ts'

/** Longest text that a finding shows, in UTF-16 units. */
const LONGEST = 64

/** The beginning of a text, for display. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST) return text
  const end = splitsPair(text, LONGEST - 1) ? LONGEST - 2 : LONGEST - 1
  return `${text.slice(0, end)}…`
}
