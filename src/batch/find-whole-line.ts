import type { FoundText } from './find-texts.ts'

const LINE_END = /\r?\n$/
/** How lists and objects begin. */
const BRACKET = /^[ \t\r]*[[{]/

/**
 * Takes a line for one JSON text, which may be a list or object that was never finished.
 *
 * @param problem why it is not JSON; undefined: it is.
 * @returns the text, or why it cannot be one.
 */
export function findWholeLine(line: string, problem?: string): readonly FoundText[] | { readonly reason: string } {
  if (problem !== undefined && !BRACKET.test(line)) return { reason: `not JSON: ${problem}` }
  const text = line.replace(LINE_END, '')
  return [{ path: '', text, isJson: true, start: 0, end: text.length }]
}
