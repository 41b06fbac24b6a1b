import { splitsPair } from './surrogates.ts'

/** Longest text that a finding shows, in UTF-16 units. */
const LONGEST = 64

/** The beginning of a text, for display. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST) return text
  const end = splitsPair(text, LONGEST - 1) ? LONGEST - 2 : LONGEST - 1
  // a slice would keep the whole copy alive as long as the finding: units put together anew do not
  return `${text.slice(0, end).split('').join('')}…`
}
