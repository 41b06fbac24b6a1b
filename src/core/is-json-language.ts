/** What fences are called whose content is read as JSON. */
const LANGUAGES: ReadonlySet<string> = new Set(['json', 'json5', 'jsonc', 'jsonl', 'ndjson', 'jsonld', 'geojson'])

/** A longer word is no such name: who reads unit by unit need not keep more of it. */
export const LONGEST_JSON_LANGUAGE = Math.max(...Array.from(LANGUAGES, ({ length }) => length))

/**
 * Whether a fence says that it holds JSON.
 *
 * @param info what stands behind its marks, in small letters and without white space before it: a word, and after it white space
 *   or attributes in braces.
 */
export function isJsonLanguage(info: string): boolean {
  return LANGUAGES.has(info.split(/[\s{]/, 1)[0] as string)
}
