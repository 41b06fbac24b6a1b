import { isJsonObject, type JsonObject } from './json-object.ts'
import { toPointer } from './json-pointer.ts'
import { namesIn } from './names-in.ts'
import type { Names } from './names-of.ts'
import { type Adviser, note } from './note.ts'
import { completed, sortedLike } from './ordered-names.ts'
import { inStatedOrder, ORDERINGS } from './property-order.ts'

const WHY = {
  properties: 'Two orders of the same fields lead to repetition: the stated one is kept.',
  ordering: 'An order that leaves fields out, or names others, leads to repetition.',
  required: 'A field that may be left out lets the model leave the order, after which it repeats itself.',
  unknown: 'It names fields that are not declared.',
} as const

/**
 * Gives the keywords of an object that speak of all its fields one order: `properties` follows a stated order, and `required`
 * and the stated order are made complete.
 *
 * @param schema whose fields have been advised on.
 * @param keys that lead to it.
 */
export function adviseObject(schema: JsonObject, keys: readonly string[], names: Names, adviser: Adviser): JsonObject {
  let advised = inOrder(schema, keys, adviser)
  const own = Object.keys(advised.properties ?? {})
  for (const keyword of ['required', ...orderingsOf(advised, adviser, own)]) {
    const listed = namesIn(advised, keyword, adviser.prefix + toPointer(keys))
    if (listed === undefined && own.length === 0) continue
    const isStrict = keyword !== 'required' || !isOpen(schema)
    const isKnown = (name: string) => !isStrict || names.declared.has(name)
    const all = completed(listed ?? [], own, isKnown)
    const isOrdered = keyword !== 'required' || adviser.dialect.ordering !== undefined || all.length !== listed?.length
    const to = isOrdered ? sortedLike(own, all) : all
    const from = advised[keyword]
    if (Array.isArray(from) && from.length === to.length && to.every((name, at) => from[at] === name)) continue
    const why = keyword !== 'required' ? WHY.ordering : own.length > 0 ? WHY.required : WHY.unknown
    // older drafts forbid an empty list
    note(adviser, [...keys, keyword], from, to.length > 0 ? to : undefined, why)
    const { [keyword]: _, ...others } = advised
    advised = to.length === 0 ? others : { ...advised, [keyword]: to }
  }
  return advised
}

function inOrder(schema: JsonObject, keys: readonly string[], adviser: Adviser): JsonObject {
  const { properties } = schema
  if (!isJsonObject(properties)) return schema
  const names = Object.keys(properties)
  const sorted = inStatedOrder(names, schema, adviser.prefix + toPointer(keys))
  const reordered = Object.fromEntries(sorted.map((name) => [name, properties[name]]))
  // names that are whole numbers come first in any object of JavaScript
  if (Object.keys(reordered).every((name, at) => name === names[at])) return schema
  note(adviser, [...keys, 'properties'], properties, reordered, WHY.properties)
  return { ...schema, properties: reordered }
}

/** The order is stated where it has been, and everywhere in a dialect that does not go by `properties`. */
function orderingsOf(schema: JsonObject, { dialect }: Adviser, own: readonly string[]): readonly string[] {
  const present = ORDERINGS.filter((keyword) => schema[keyword] !== undefined)
  return present.length === 0 && dialect.ordering !== undefined && own.length > 0 ? [dialect.ordering] : present
}

/** Keys that are not declared are described all the same, and may be required. */
function isOpen({ patternProperties, additionalProperties }: JsonObject): boolean {
  return patternProperties !== undefined || additionalProperties === true || isJsonObject(additionalProperties)
}
