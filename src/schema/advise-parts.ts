import { misuse } from '../core/misuse.ts'
import { adviseObject } from './advise-object.ts'
import { copyValue } from './copy-value.ts'
import { placeOf } from './find-schema.ts'
import { isJsonObject, type JsonObject, SAYS_NOTHING } from './json-object.ts'
import { toPointer } from './json-pointer.ts'
import { makeNullable } from './make-nullable.ts'
import { moveReference, referencesOf } from './move-reference.ts'
import { type Names, namesOf, SAME_VALUE } from './names-of.ts'
import { type Adviser, note } from './note.ts'
import { subschemasOf } from './subschemas-of.ts'

/** A schema on the way through a document. */
interface Visit {
  readonly schema: JsonObject
  readonly keys: readonly string[]
  /** Of the schemas around it that are about the same value. */
  readonly above: Names
  /** Whether it is a condition, which would mean something else if more were required. */
  readonly isCondition: boolean
  /** Schemas around it. */
  readonly path: ReadonlySet<JsonObject>
}

/** The stack is finite. No model takes a schema of such depth. */
const DEEPEST = 1000
const NO_NAMES: Names = { declared: new Set(), required: new Set() }
const CONDITIONS = new Set(['if', 'not', 'contains', 'propertyNames'])
const WHY_NULLABLE = 'The field may be missing; now that it is required, `null` says so.'
const WHY_MOVED = 'What it leads to is now one of two alternatives.'

/**
 * A copy of a schema with all its parts, in which all fields are required, from the innermost to the outermost.
 *
 * @throws {TypeError} if the schema contains itself as an object, which JSON cannot, or is nested more than 1,000 deep.
 */
export function adviseParts(root: JsonObject, adviser: Adviser): JsonObject {
  return advise({ schema: root, keys: [], above: NO_NAMES, isCondition: false, path: new Set() }, adviser)
}

function advise(visit: Visit, adviser: Adviser): JsonObject {
  const { schema, keys, above, isCondition } = visit
  const pointer = toPointer(keys)
  if (visit.path.has(schema)) {
    throw misuse(placeOf(adviser.prefix + pointer), 'a schema within itself', 'a reference such as "#" in its place')
  }
  if (visit.path.size === DEEPEST)
    throw misuse(placeOf(adviser.prefix), 'a schema of greater depth', `at most ${DEEPEST} schemas within each other`)
  const path = new Set(visit.path).add(schema)
  const names = namesOf({ schema, pointer }, above, adviser.resolve, adviser.prefix)
  const copy = copyWithout(schema, adviser.prefix + pointer)
  for (const { keyword, keys: inner, schema: part } of subschemasOf(schema, adviser.prefix + pointer)) {
    const next = {
      keys: [...keys, ...inner],
      above: SAME_VALUE.has(keyword) ? names : NO_NAMES,
      isCondition: isCondition || CONDITIONS.has(keyword),
      path,
    }
    put(copy, inner, isJsonObject(part) ? advise({ ...next, schema: part }, adviser) : part)
  }
  moveReferences(copy, keys, adviser)
  if (isCondition) return copy
  return adviseObject(withNulls(visit, copy, names, adviser), keys, names, adviser)
}

/** Lets optional fields be `null`. */
function withNulls({ schema, keys }: Visit, copy: JsonObject, { required }: Names, adviser: Adviser): JsonObject {
  if (!isJsonObject(schema.properties) || !isJsonObject(copy.properties)) return copy
  const properties = Object.entries(copy.properties).map(([name, part]) => {
    const original = (schema.properties as JsonObject)[name]
    const place = [...keys, 'properties', name]
    const pointer = toPointer(place)
    const node = { schema: isJsonObject(original) ? original : SAYS_NOTHING, pointer }
    const isFine = original !== false && adviser.acceptsNull(node)
    if (required.has(name) || isFine) return [name, part] as const
    const current = part as JsonObject | boolean
    const nullable = makeNullable(current, adviser.dialect, adviser.targets.has(pointer))
    for (const keyword of nullable.keywords) {
      const from = isJsonObject(current) ? current[keyword] : undefined
      note(adviser, [...place, keyword], from, nullable.schema[keyword], WHY_NULLABLE)
    }
    if (nullable.keywords.length === 0) {
      note(adviser, place, current, nullable.schema, WHY_NULLABLE)
      adviser.moving.add(pointer)
    }
    return [name, nullable.schema] as const
  })
  return { ...copy, properties: Object.fromEntries(properties) }
}

function moveReferences(copy: Record<string, unknown>, keys: readonly string[], adviser: Adviser): void {
  for (const keyword of referencesOf(copy)) {
    const to = moveReference(copy[keyword], adviser.moved)
    if (to === undefined) continue
    note(adviser, [...keys, keyword], copy[keyword], to, WHY_MOVED)
    copy[keyword] = to
  }
}

/** A copy whose schemas are still to be put in. */
function copyWithout(schema: JsonObject, pointer: string): Record<string, unknown> {
  const holders = new Set(subschemasOf(schema, pointer).map(({ keys: [keyword] }) => keyword))
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (!holders.has(keyword)) return [keyword, copyValue(value)]
      // shallow: in their places stand the schemas of the original, until theirs are put there
      return [keyword, Array.isArray(value) ? [...value] : isJsonObject(value) ? { ...value } : value]
    }),
  )
}

function put(copy: Record<string, unknown>, [keyword, name]: readonly string[], schema: JsonObject | boolean): void {
  if (keyword === undefined) return
  if (name === undefined) copy[keyword] = schema
  // a key named `__proto__` is a key like any other
  else
    Object.defineProperty(copy[keyword], name, { value: schema, writable: true, enumerable: true, configurable: true })
}
