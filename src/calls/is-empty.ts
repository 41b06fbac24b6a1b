/** Nothing lies deeper in a result that says nothing. */
const DEEPEST = 8
/** Longer text says something, whatever it begins with. In UTF-16 units. */
const LONGEST = 200
const BEGINS = /^\W*(?:no|none|nothing|not|0|null|undefined)\b/i
const WITHIN =
  /\b(?:not found|no (?:results?|match(?:es)?|entries|data|records?|items|rows|more)|does not exist|is empty)\b/i
/** Whatever follows: similar names, advice. */
const FOUND_NOTHING = /^\W*(?:could not|couldn't|cannot|can't|did not|didn't) find\b/i

/** Whether a value of JSON holds nothing: no text, empty lists, zeros. */
export function isEmpty(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'number' || typeof value === 'boolean') return depth > 0 && !value
  if (typeof value !== 'object' || depth === DEEPEST) return false
  const parts = Object.values(value)
  // a page without items may still have a number
  const isPage = parts.some((part) => Array.isArray(part) && part.length === 0)
  return parts.every((part) => isEmpty(part, depth + 1) || (isPage && typeof part === 'number'))
}

/** Whether a text says, in English, that nothing was found. */
export function saysNothing(text: string): boolean {
  const beginning = text.slice(0, LONGEST)
  if (FOUND_NOTHING.test(beginning)) return true
  return text.length <= LONGEST && (text.trim() === '' || BEGINS.test(text) || WITHIN.test(text))
}
