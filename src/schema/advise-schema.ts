import type { Change } from '../core/types.ts'
import { adviseParts } from './advise-parts.ts'
import { copyValue } from './copy-value.ts'
import { createAcceptsNull } from './create-accepts-null.ts'
import { createResolver, type Resolve } from './create-resolver.ts'
import { dialectOf } from './dialect-of.ts'
import { findSchema } from './find-schema.ts'
import { isJsonObject, type JsonObject } from './json-object.ts'
import { toPointer } from './json-pointer.ts'
import type { Adviser } from './note.ts'
import { subschemasOf } from './subschemas-of.ts'

/** A schema that leaves the order of fields to nobody, and what was changed for it. */
export interface AdvisedSchema {
  /** In the same dialect, and with the same around it, as what was given. */
  readonly schema: Record<string, unknown>
  /** Made one after the other they lead from what was given to `schema`; `path` is a JSON pointer. */
  readonly changes: readonly Change[]
}

/**
 * Corrects a schema for structured output, so that the model has no choice of which fields it writes in which order: where it
 * has, it repeats itself (documented pathology 4).
 *
 * - Every property of every object is required. One that was optional may be `null`, in the way of the dialect.
 * - Where there is a `propertyOrdering`, and everywhere in Gemini's dialect, it is complete and equal to the order of
 *   `properties`. If the two differ `properties` yields: `propertyOrdering` was written to state an order. Only names that are
 *   whole numbers are an exception, which no object can have in another order.
 * - Names in `required` and `propertyOrdering` that are not declared are dropped.
 *
 * Conditions (`if`, `not`, `contains`, `propertyNames`) and everything else stay as they are; so do references, unless what one
 * leads to is put into `anyOf`. Advising the result changes nothing.
 *
 * @param schema what `toShape` takes; of a Standard Schema it is the JSON Schema of its input. It is not changed.
 * @throws {TypeError} on anything else, with the place as a JSON pointer, on an object that contains itself, and on one that is
 * nested more than 1,000 deep.
 */
export function adviseSchema(schema: unknown): AdvisedSchema {
  const found = findSchema(schema)
  const prefix = toPointer(found.keys)
  const resolve = createResolver(found.schema, prefix)
  const dialect = dialectOf(found, prefix)
  const targets = targetsIn(found.schema, resolve, prefix)
  const acceptsNull = createAcceptsNull(resolve, dialect)
  let moved: ReadonlySet<string> = new Set()
  for (;;) {
    const adviser: Adviser = {
      ...{ prefix, dialect, resolve, acceptsNull, targets, moved },
      moving: new Set(),
      changes: [],
    }
    const advised = adviseParts(found.schema, adviser)
    // references are moved in a second pass, when it is known what has moved
    if (adviser.moving.size === moved.size)
      return { schema: around(schema, found.keys, advised), changes: adviser.changes }
    moved = adviser.moving
  }
}

function targetsIn(root: JsonObject, resolve: Resolve, prefix: string): ReadonlySet<string> {
  const targets = new Set<string>()
  const seen = new Set<JsonObject>()
  const waiting = [{ schema: root, pointer: '' }]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node.schema)) continue
    seen.add(node.schema)
    const target = resolve(node)
    if (target !== undefined) targets.add(target.pointer)
    for (const { schema, keys } of subschemasOf(node.schema, prefix + node.pointer)) {
      if (isJsonObject(schema)) waiting.push({ schema, pointer: node.pointer + toPointer(keys) })
    }
  }
  return targets
}

/** What was given, with another schema in the place of its own. */
function around(given: unknown, [key, ...keys]: readonly string[], schema: JsonObject): Record<string, unknown> {
  if (key === undefined || !isJsonObject(given)) return { ...schema }
  const others = Object.entries(given).map(([name, value]) => [name, name === key ? undefined : copyValue(value)])
  return { ...Object.fromEntries(others), [key]: around(given[key], keys, schema) }
}
