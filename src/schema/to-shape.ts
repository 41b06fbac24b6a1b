import { misuse } from '../core/misuse.ts'
import type { Shape } from '../core/shape.ts'
import { alternativesOf, type Together } from './alternatives-of.ts'
import { containersOf, mayBeContainer } from './containers-of.ts'
import { createResolver } from './create-resolver.ts'
import { createShapeMemo, type ShapeMemo } from './create-shape-memo.ts'
import { findSchema, placeOf } from './find-schema.ts'
import { toPointer } from './json-pointer.ts'
import { partsOf } from './parts-of.ts'

/** Schemas that merge each other's properties without end are no schemas; the largest in public have some 10,000 objects. */
const MOST = 100_000

/**
 * Reads from a schema what it says about the order of keys.
 *
 * @param schema JSON Schema of any draft, Gemini's `responseSchema`, a record around one of them as requests have it (such as
 *   `{ type: 'json_schema', json_schema: { schema } }` or a tool with `input_schema`), or a Standard Schema (zod, valibot,
 *   arktype) that can give JSON Schema. Where an order is stated by `propertyOrdering` it is this one; else that of `properties`.
 * @throws {TypeError} if it is something else, with the place as a JSON pointer: a reference that leads nowhere or to another
 *   document, a Standard Schema that cannot give JSON Schema.
 */
export function toShape(schema: unknown): Shape {
  const found = findSchema(schema)
  const prefix = toPointer(found.keys)
  const resolve = createResolver(found.schema, prefix)
  const memo = createShapeMemo()
  const shape = memo.shapeOf([{ schema: found.schema, pointer: '' }])
  for (let next = memo.next(); next !== undefined; next = memo.next()) {
    const [target, given] = next
    const ways = given.flatMap((nodes) => alternativesOf(nodes, resolve, prefix)).filter(mayBeContainer)
    const alternatives = [...new Map(ways.map((nodes) => [memo.keyOf(nodes), nodes])).values()]
    const shapes = alternatives.map((nodes) => shapeOfAll(nodes, memo, prefix))
    Object.assign(target, shapes.length > 1 ? { anyOf: shapes } : shapes[0])
    if (memo.size > MOST) throw misuse(placeOf(prefix), found.schema, `a schema of at most ${MOST} different values`)
  }
  return shape
}

/** Of a value that follows all of these, which offer no alternatives of their own. */
function shapeOfAll(nodes: Together, { shapeOf }: ShapeMemo, prefix: string): Shape {
  const { properties, required, items, prefixItems, additional } = partsOf(nodes, prefix)
  const [type, ...others] = containersOf(nodes)
  return {
    ...(type !== undefined && others.length === 0 && { type }),
    ...(properties.size > 0 && { properties: new Map([...properties].map(([name, of]) => [name, shapeOf(of)])) }),
    ...(required.size > 0 && { required }),
    ...(items.length > 0 && { items: shapeOf(items) }),
    ...(prefixItems.length > 0 && { prefixItems: prefixItems.map((of) => shapeOf(of)) }),
    ...(additional.length > 0 && { additional: shapeOf(...additional.map((node) => [node])) }),
  }
}
