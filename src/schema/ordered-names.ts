/**
 * The names that a list such as `required` should have: of those in it the known ones, in its order, then those that are
 * missing.
 */
export function completed(
  listed: readonly string[],
  own: readonly string[],
  isKnown: (name: string) => boolean,
): string[] {
  return [...new Set([...listed.filter(isKnown), ...own])]
}

/** The same names, those of `own` among them in the order of `own`. */
export function sortedLike(own: readonly string[], names: readonly string[]): string[] {
  const isOwn = new Set(own)
  let at = 0
  return names.map((name) => (isOwn.has(name) ? (own[at++] as string) : name))
}
