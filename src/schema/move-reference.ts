import type { JsonObject } from './json-object.ts'

/**
 * Where a reference leads after schemas were put into `anyOf`: `#/properties/a/items` becomes `#/properties/a/anyOf/0/items`.
 *
 * @param moved pointers of the schemas that were.
 * @returns the new reference; nothing if it stays as it is.
 */
export function moveReference(reference: unknown, moved: ReadonlySet<string>): string | undefined {
  if (typeof reference !== 'string' || moved.size === 0) return undefined
  const [base, fragment = ''] = reference.split('#', 2)
  if (!fragment.startsWith('/')) return undefined
  const steps = fragment.split('/')
  const names = decodedSteps(steps)
  // from the longest to the shortest, so that what is inserted does not move what is still to be looked at
  for (let count = names.length; count > 1; count--) {
    if (moved.has(names.slice(0, count).join('/'))) steps.splice(count, 0, 'anyOf', '0')
  }
  return steps.length === names.length ? undefined : `${base}#${steps.join('/')}`
}

/** Keywords that hold such references. */
export function referencesOf(schema: JsonObject): string[] {
  return ['$ref', 'ref'].filter((keyword) => typeof schema[keyword] === 'string')
}

function decodedSteps(steps: readonly string[]): string[] {
  try {
    return steps.map(decodeURIComponent)
  } catch {
    return [...steps]
  }
}
