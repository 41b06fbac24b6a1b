import type { Node, Resolve } from './create-resolver.ts'
import type { Dialect } from './dialect-of.ts'
import { type JsonObject, SAYS_NOTHING } from './json-object.ts'
import { subschemasOf } from './subschemas-of.ts'

/** Whoever writes these without a type means an object or a list. */
const MEANS_CONTAINER = ['properties', 'items', 'prefixItems', 'required', 'additionalProperties', 'patternProperties']

/** Whether a schema surely allows `null`. Where that depends on a condition it is not sure. */
export function acceptsNull(node: Node, resolve: Resolve, dialect: Dialect, seen = new Set<JsonObject>()): boolean {
  const { schema } = node
  // a schema that leads back to itself adds nothing
  if (seen.has(schema)) return true
  seen.add(schema)
  const target = resolve(node)
  if (target !== undefined && !acceptsNull(target, resolve, dialect, seen)) return false
  if (dialect.nullability !== 'type' && schema.nullable === true) {
    return dialect.nullability === 'nullable' || allowedByValue(schema)
  }
  if (schema.not !== undefined || schema.if !== undefined || !allowedByType(schema) || !allowedByValue(schema)) {
    return false
  }
  const parts = subschemasOf(schema, node.pointer)
  const accepts = (keyword: string) =>
    parts
      .filter((part) => part.keyword === keyword)
      .map(({ schema: part }) => part !== false && acceptsNull(inner(part, node), resolve, dialect, new Set(seen)))
  const [all, any, alsoAny, one] = ['allOf', 'anyOf', 'any_of', 'oneOf'].map(accepts) as [boolean[], ...boolean[][]]
  return (
    all.every(Boolean) &&
    [any, alsoAny, one].every((some) => some === undefined || some.length === 0 || some.some(Boolean))
  )
}

/** The pointer only serves messages, and whatever could be wrong has been said before. */
function inner(part: JsonObject | true, { pointer }: Node): Node {
  return { schema: part === true ? SAYS_NOTHING : part, pointer }
}

function allowedByType({ type, ...others }: JsonObject): boolean {
  if (type === undefined) return MEANS_CONTAINER.every((keyword) => others[keyword] === undefined)
  return [type].flat().some((name) => typeof name === 'string' && name.toLowerCase() === 'null')
}

function allowedByValue(schema: JsonObject): boolean {
  if ('const' in schema) return schema.const === null
  return !Array.isArray(schema.enum) || schema.enum.includes(null)
}
