import type { Node, Resolve } from './create-resolver.ts'
import { isJsonObject, type JsonObject, SAYS_NOTHING } from './json-object.ts'
import { toPointer } from './json-pointer.ts'
import { namesIn } from './names-in.ts'
import { subschemasOf } from './subschemas-of.ts'

/** Names of keys that schemas of one and the same value speak of. */
export interface Names {
  /** Anywhere, in alternatives, too. */
  readonly declared: ReadonlySet<string>
  /** In any case. */
  readonly required: ReadonlySet<string>
}

/** Keywords whose schemas are about the same value; `true`: they hold in any case. */
export const SAME_VALUE: ReadonlyMap<string, boolean> = new Map([
  ['allOf', true],
  ['anyOf', false],
  ['any_of', false],
  ['oneOf', false],
  ['then', false],
  ['else', false],
  ['dependentSchemas', false],
  ['dependencies', false],
])

/** Collects the names in a schema, in what it refers to, and in the schemas within it that are about the same value. */
export function namesOf(node: Node, above: Names, resolve: Resolve, prefix: string): Names {
  const declared = new Set(above.declared)
  const required = new Set(above.required)
  const seen = new Set<JsonObject>()
  const waiting: { readonly node: Node; readonly always: boolean }[] = [{ node, always: true }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { schema, pointer } = next.node
    const { always } = next
    if (seen.has(schema)) continue
    seen.add(schema)
    if (isJsonObject(schema.properties)) for (const name of Object.keys(schema.properties)) declared.add(name)
    if (always) for (const name of namesIn(schema, 'required', prefix + pointer) ?? []) required.add(name)
    for (const { keyword, keys, schema: part } of subschemasOf(schema, prefix + pointer)) {
      const holds = SAME_VALUE.get(keyword)
      const inner = { schema: isJsonObject(part) ? part : SAYS_NOTHING, pointer: pointer + toPointer(keys) }
      // taken from the end: what holds in any case must be seen first, for each schema is seen once
      if (holds === true) waiting.push({ node: inner, always })
      else if (holds === false) waiting.unshift({ node: inner, always: false })
    }
    const target = resolve(next.node)
    if (target !== undefined) waiting.push({ node: target, always })
  }
  return { declared, required }
}
