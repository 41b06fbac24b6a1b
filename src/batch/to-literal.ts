import type { FieldText } from './record.ts'

const NOT_ASCII = /[\u0080-\uffff]/g

/**
 * Writes a text into the line of its record: JSON as it is, other texts as strings, quotes included, with lone surrogates as
 * escapes. A literal that was pure ASCII stays so: who wrote it relied on escapes.
 *
 * @param before the literal that it takes the place of.
 */
export function toLiteral({ text, isJson }: Omit<FieldText, 'path'>, before: string): string {
  // line breaks stand between tokens of JSON only, where a space is as good
  const literal = isJson ? text.replaceAll('\n', ' ') : JSON.stringify(text)
  if (before.search(NOT_ASCII) >= 0) return literal
  // what is outside ASCII is in strings, be it JSON or not
  return literal.replace(NOT_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
