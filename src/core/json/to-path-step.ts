/** A key as a step of a path: dots and backslashes are escaped, and a star that stands alone. */
export function toPathStep(key: string): string {
  return key === '*' ? '\\*' : key.replace(/[.\\]/g, '\\$&')
}
