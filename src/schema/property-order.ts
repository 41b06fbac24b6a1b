import type { JsonObject } from './json-object.ts'
import { isJsonObject } from './json-object.ts'
import { namesIn } from './names-in.ts'

/** Keywords that state an order of their own, of Gemini and its Python client. */
export const ORDERINGS = ['propertyOrdering', 'property_ordering'] as const

/**
 * Puts names into the order that a schema states for them. What it declares and does not mention there comes after what it
 * mentions; names that it says nothing about stay where they are.
 */
export function inStatedOrder(names: readonly string[], schema: JsonObject, pointer: string): string[] {
  const keyword = ORDERINGS.find((name) => schema[name] !== undefined)
  const stated = keyword && namesIn(schema, keyword, pointer)
  if (stated === undefined) return [...names]
  const known = new Set(names)
  const declared = isJsonObject(schema.properties) ? Object.keys(schema.properties) : []
  const sorted = [...new Set([...stated, ...declared])].filter((name) => known.has(name))
  const concerned = new Set(sorted)
  let at = 0
  return names.map((name) => (concerned.has(name) ? (sorted[at++] as string) : name))
}
