import type { FoundSchema } from './find-schema.ts'
import { isJsonObject, type JsonObject } from './json-object.ts'
import { ORDERINGS } from './property-order.ts'
import { subschemasOf } from './subschemas-of.ts'

/** How a schema says what JSON Schema's own words do not say everywhere. */
export interface Dialect {
  /** How it says that a value may be `null`: by `type: [..., 'null']`, by `nullable: true` beside `enum`, or with `null` in it. */
  readonly nullability: 'type' | 'nullable' | 'nullable-and-enum'
  /** The keyword for the order of properties, where every object should have one. */
  readonly ordering?: (typeof ORDERINGS)[number]
}

/** What tells dialects apart. Nothing that advice changes may turn one into the other. */
interface Marks {
  capitals: boolean
  nullable: boolean
  jsonSchema: boolean
  /** Gemini has `anyOf` alone. */
  allOf: boolean
  ordering?: (typeof ORDERINGS)[number]
}

/**
 * Gemini's `responseSchema`: under that name, with types in capitals, or with `propertyOrdering` and nothing that Gemini has
 * not. OpenAPI 3.0: with `nullable`, and nothing that only JSON Schema has. Everything else is JSON Schema.
 */
export function dialectOf({ schema, keys }: FoundSchema, prefix: string): Dialect {
  const marks = marksOf(schema, prefix)
  const isNamed = keys.some((key) => key === 'responseSchema' || key === 'response_schema')
  const isJsonSchema = marks.jsonSchema || keys.some((key) => /json_?schema$/i.test(key))
  const { ordering = keys.includes('response_schema') ? 'property_ordering' : 'propertyOrdering' } = marks
  if (isNamed || marks.capitals || (marks.ordering && !isJsonSchema && !marks.allOf))
    return { nullability: 'nullable', ordering }
  return { nullability: marks.nullable && !isJsonSchema ? 'nullable-and-enum' : 'type' }
}

function marksOf(root: JsonObject, prefix: string): Marks {
  const marks: Marks = { capitals: false, nullable: false, jsonSchema: false, allOf: false }
  const seen = new Set<JsonObject>()
  const waiting = [root]
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (seen.has(schema)) continue
    seen.add(schema)
    const { type } = schema
    const ordering = ORDERINGS.find((keyword) => schema[keyword] !== undefined)
    if (ordering !== undefined) marks.ordering ??= ordering
    if (typeof type === 'string' && /^[A-Z]+$/.test(type)) marks.capitals = true
    if (schema.allOf !== undefined) marks.allOf = true
    if (typeof schema.nullable === 'boolean') marks.nullable = true
    if (Array.isArray(type) || type === 'null' || schema.$schema !== undefined) marks.jsonSchema = true
    waiting.push(...subschemasOf(schema, prefix).flatMap(({ schema: part }) => (isJsonObject(part) ? [part] : [])))
  }
  return marks
}
