/** @returns what `JSON.parse` has against a text; undefined: it is JSON. */
export function jsonSyntaxError(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
