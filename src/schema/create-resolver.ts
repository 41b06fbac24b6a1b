import { misuse } from '../core/misuse.ts'
import { placeOf } from './find-schema.ts'
import { isJsonObject, type JsonObject, SAYS_NOTHING } from './json-object.ts'
import { keysOf, toPointer } from './json-pointer.ts'
import { subschemasOf } from './subschemas-of.ts'

/** A schema and its place in the document that references are looked up in. */
export interface Node {
  readonly schema: JsonObject
  readonly pointer: string
}

/** Finds what the reference of a schema leads to; nothing, if the schema has none. */
export type Resolve = (node: Node) => Node | undefined

const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef', 'ref']

/**
 * Looks up references within one document: `#`, `#/$defs/name`, `#anchor`, and the same after the document's own `$id`.
 *
 * @param prefix pointer of the document in what was given, for messages.
 */
export function createResolver(root: JsonObject, prefix = ''): Resolve {
  const own = [root.$id, root.id].filter((id) => typeof id === 'string').map((id) => id.replace(/#$/, ''))
  // made when the first anchor is asked for: most schemas have none
  let anchors: ReadonlyMap<string, Node> | undefined

  return ({ schema, pointer }) => {
    // Gemini's `ref` is a word like any other elsewhere
    const keyword = REFERENCES.find((name) => schema[name] !== undefined && (name !== 'ref' || isGeminiRef(schema.ref)))
    if (keyword === undefined) return undefined
    const reference = schema[keyword]
    const place = placeOf(`${prefix}${pointer}/${keyword}`)
    if (typeof reference !== 'string') throw misuse(place, reference, 'a reference, such as "#/$defs/name"')
    const [base = '', fragment = ''] = reference.split('#', 2)
    if (base !== '' && !own.includes(base)) {
      throw misuse(place, reference, 'a reference within the schema, such as "#/$defs/name"')
    }
    const target = fragment === '' ? { schema: root, pointer: '' } : find(fragment)
    if (target === undefined) throw misuse(place, reference, 'a reference that leads to a schema')
    return target
  }

  function find(fragment: string): Node | undefined {
    const name = decoded(fragment)
    if (name.startsWith('/')) return at(root, name)
    anchors ??= anchorsOf(root, prefix)
    return anchors.get(name)
  }
}

function isGeminiRef(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#/defs/')
}

/** What a pointer leads to. Own keys only: `#/constructor` leads nowhere. */
function at(root: JsonObject, pointer: string): Node | undefined {
  let value: unknown = root
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as JsonObject)[key]
  }
  if (typeof value === 'boolean') return { schema: SAYS_NOTHING, pointer }
  return isJsonObject(value) ? { schema: value, pointer } : undefined
}

function anchorsOf(root: JsonObject, prefix: string): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>()
  // a schema that is used twice, or that holds itself, is looked at once
  const seen = new Set<JsonObject>()
  const waiting: Node[] = [{ schema: root, pointer: '' }]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { schema, pointer } = node
    if (seen.has(schema)) continue
    seen.add(schema)
    for (const name of [schema.$anchor, schema.$dynamicAnchor, idAnchor(schema.$id), idAnchor(schema.id)]) {
      if (typeof name === 'string' && !anchors.has(name)) anchors.set(name, node)
    }
    for (const { schema: part, keys } of subschemasOf(schema, prefix + pointer)) {
      if (typeof part === 'object') waiting.push({ schema: part, pointer: pointer + toPointer(keys) })
    }
  }
  return anchors
}

/** Drafts 4 to 7 write anchors as identifiers: `$id: '#name'`. */
function idAnchor(id: unknown): string | undefined {
  return typeof id === 'string' && id.startsWith('#') && id.length > 1 ? id.slice(1) : undefined
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
