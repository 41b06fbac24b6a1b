/**
 * A key as a step of a path: dots and backslashes are escaped, and a star that stands alone. The empty key is written `[""]`, and
 * the key that is called so `\[""]`.
 */
export function toPathStep(key: string): string {
  if (key === '') return EMPTY_KEY
  if (key === '*' || key === EMPTY_KEY) return `\\${key}`
  return key.replace(/[.\\]/g, '\\$&')
}

/** Without it a path could not say where an empty key leads. */
export const EMPTY_KEY = '[""]'
