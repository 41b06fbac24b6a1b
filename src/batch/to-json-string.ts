/**
 * Writes a text as a JSON string, quotes included. Lone surrogates are written as escapes.
 *
 * @param ascii whether everything outside ASCII is written as `\u` escapes, too.
 */
export function toJsonString(text: string, ascii: boolean): string {
  const literal = JSON.stringify(text)
  if (!ascii) return literal
  return literal.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
