import type { Together } from './alternatives-of.ts'
import { isJsonObject, type JsonObject } from './json-object.ts'

type Container = 'object' | 'array'
const CONTAINERS: readonly Container[] = ['object', 'array']

/** Which of objects and arrays a value of these schemas may be, as far as they say. */
export function containersOf(nodes: Together): Container[] {
  return CONTAINERS.filter((container) => nodes.every(({ schema }) => allows(schema, container)))
}

/** Whether there may be any keys in such a value: a string, or `null`, has no order. */
export function mayBeContainer(nodes: Together): boolean {
  return containersOf(nodes).length > 0
}

function allows(schema: JsonObject, container: Container): boolean {
  const types = schema.type === undefined ? [] : [schema.type].flat()
  const values = 'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined
  if (values !== undefined && !values.some((value) => isA(value, container))) return false
  return (
    types.length === 0 ||
    types.some((type) => /^(?:any|type_unspecified)$/i.test(`${type}`) || sameType(type, container))
  )
}

function isA(value: unknown, container: Container): boolean {
  return container === 'array' ? Array.isArray(value) : isJsonObject(value)
}

function sameType(type: unknown, container: Container): boolean {
  return typeof type === 'string' && type.toLowerCase() === container
}
