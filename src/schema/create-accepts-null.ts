import type { Node, Resolve } from './create-resolver.ts'
import type { Dialect } from './dialect-of.ts'
import { type JsonObject, SAYS_NOTHING } from './json-object.ts'
import { subschemasOf } from './subschemas-of.ts'

/** Whether a schema surely allows `null`. Where that depends on a condition it is not sure. */
export type AcceptsNull = (node: Node) => boolean

/** Schemas of which one at least has to accept `null`, for another one to do so. */
type Choice = readonly Node[]

/** A choice on the way: how many of its schemas may still accept `null`. */
interface Condition {
  readonly owner: JsonObject
  left: number
}

/** Whoever writes these without a type means an object or a list. */
const MEANS_CONTAINER = ['properties', 'items', 'prefixItems', 'required', 'additionalProperties', 'patternProperties']
/** In place of `false`. */
const ALLOWS_NOTHING: JsonObject = Object.freeze({ not: SAYS_NOTHING })

/**
 * Each schema is looked at once, however many ways lead to it: alternatives that refer to each other have as many as there are
 * orders of them. All are taken to accept `null` until one is found that does not, so that a schema that leads back to itself
 * adds nothing.
 */
export function createAcceptsNull(resolve: Resolve, dialect: Dialect): AcceptsNull {
  const accepted = new Map<JsonObject, boolean>()

  /** Looks at a schema and all that it depends on. */
  function settle(start: Node): void {
    const conditions = new Map<JsonObject, Condition[]>()
    const refusing = new Set<JsonObject>()
    const waiting = [start]
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const known = accepted.get(node.schema)
      if (known === false) refusing.add(node.schema)
      if (known !== undefined) continue
      accepted.set(node.schema, true)
      const choices = choicesOf(node, resolve, dialect)
      if (choices === undefined) refusing.add(node.schema)
      for (const choice of choices ?? []) {
        const condition = { owner: node.schema, left: choice.length }
        for (const other of choice) {
          const others = conditions.get(other.schema) ?? []
          others.push(condition)
          conditions.set(other.schema, others)
          waiting.push(other)
        }
      }
    }
    // grows while it is read
    for (const schema of refusing) {
      accepted.set(schema, false)
      for (const condition of conditions.get(schema) ?? []) {
        condition.left--
        if (condition.left === 0) refusing.add(condition.owner)
      }
    }
  }

  return (node) => {
    if (!accepted.has(node.schema)) settle(node)
    return accepted.get(node.schema) === true
  }
}

/** What has to accept `null` for a schema to do so; nothing, if it does not in any case. */
function choicesOf(node: Node, resolve: Resolve, { nullability }: Dialect): readonly Choice[] | undefined {
  const { schema, pointer } = node
  const target = resolve(node)
  const referred = target === undefined ? [] : [[target]]
  if (nullability !== 'type' && schema.nullable === true) {
    return nullability === 'nullable' || allowedByValue(schema) ? referred : undefined
  }
  if (schema.not !== undefined || schema.if !== undefined || !allowedByType(schema) || !allowedByValue(schema)) {
    return undefined
  }
  const parts = subschemasOf(schema, pointer).map(({ keyword, schema: part }) => ({
    keyword,
    // the pointer only serves messages, and whatever could be wrong has been said before
    node: { schema: part === true ? SAYS_NOTHING : part === false ? ALLOWS_NOTHING : part, pointer },
  }))
  const under = (keyword: string) => parts.filter((part) => part.keyword === keyword).map((part) => part.node)
  const one = ['anyOf', 'any_of', 'oneOf'].map(under).filter(({ length }) => length > 0)
  return [...referred, ...under('allOf').map((part) => [part]), ...one]
}

function allowedByType({ type, ...others }: JsonObject): boolean {
  if (type === undefined) return MEANS_CONTAINER.every((keyword) => others[keyword] === undefined)
  return [type].flat().some((name) => typeof name === 'string' && name.toLowerCase() === 'null')
}

function allowedByValue(schema: JsonObject): boolean {
  if ('const' in schema) return schema.const === null
  return !Array.isArray(schema.enum) || schema.enum.includes(null)
}
