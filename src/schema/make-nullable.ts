import type { Dialect } from './dialect-of.ts'
import { isJsonObject, type JsonObject } from './json-object.ts'

/** A schema that allows `null`, too, and how it came about. */
export interface Nullable {
  readonly schema: JsonObject
  /** The keyword that was changed; none if the schema was put into `anyOf` as a whole. */
  readonly keywords: readonly string[]
}

/** With one of these beside it, `type` alone does not decide. */
const DECIDES = ['$ref', '$dynamicRef', '$recursiveRef', 'ref', 'enum', 'const', 'allOf', 'oneOf', 'not', 'if']

/**
 * Lets a schema that does not allow `null` allow it, in the way of its dialect.
 *
 * @param isTarget whether references lead to it: what they lead to must stay as it is, so that it is put into `anyOf`.
 */
export function makeNullable(schema: JsonObject | boolean, { nullability }: Dialect, isTarget: boolean): Nullable {
  const isPlain = isJsonObject(schema) && !isTarget
  if (nullability !== 'type') {
    if (!isPlain || ['$ref', 'ref'].some((keyword) => schema[keyword] !== undefined)) {
      return { schema: { anyOf: [schema], nullable: true }, keywords: [] }
    }
    const values = schema.enum
    const nullable = schema.nullable === true ? [] : ['nullable']
    if (nullability === 'nullable' || !Array.isArray(values) || values.includes(null)) {
      return { schema: { ...schema, nullable: true }, keywords: nullable }
    }
    return { schema: { ...schema, nullable: true, enum: [...values, null] }, keywords: [...nullable, 'enum'] }
  }
  if (isPlain && DECIDES.every((keyword) => schema[keyword] === undefined)) {
    const { type, anyOf } = schema
    if (type !== undefined && anyOf === undefined) {
      return { schema: { ...schema, type: [...[type].flat(), 'null'] }, keywords: ['type'] }
    }
    if (type === undefined && Array.isArray(anyOf) && Object.keys(schema).every(isAnnotation)) {
      return { schema: { ...schema, anyOf: [...anyOf, { type: 'null' }] }, keywords: ['anyOf'] }
    }
  }
  return { schema: { anyOf: [schema, { type: 'null' }] }, keywords: [] }
}

function isAnnotation(keyword: string): boolean {
  return /^(?:anyOf|title|description|default|examples?|\$comment|deprecated|readOnly|writeOnly|\$anchor)$/.test(
    keyword,
  )
}
