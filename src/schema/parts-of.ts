import type { Together } from './alternatives-of.ts'
import type { Node } from './create-resolver.ts'
import { isJsonObject, SAYS_NOTHING } from './json-object.ts'
import { toPointer } from './json-pointer.ts'
import { namesIn } from './names-in.ts'
import { inStatedOrder } from './property-order.ts'

/** What lies within a value of some schemas that hold together, each part with the schemas that hold for it. */
export interface Parts {
  readonly properties: ReadonlyMap<string, Together>
  readonly required: ReadonlySet<string>
  readonly items: Together
  readonly prefixItems: readonly Together[]
  /** Not together: each for some of the keys that are not declared. */
  readonly additional: readonly Node[]
}

/** Merges the parts of schemas that hold together, in the order in which they are declared. */
export function partsOf(nodes: Together, prefix: string): Parts {
  const properties = new Map<string, Node[]>()
  const required = new Set<string>()
  const items: Node[] = []
  const prefixItems: Node[][] = []
  const additional: Node[] = []
  for (const node of nodes) {
    const { schema, pointer } = node
    if (isJsonObject(schema.properties)) {
      for (const name of Object.keys(schema.properties)) {
        const known = properties.get(name) ?? []
        properties.set(name, [...known, ...at(node, 'properties', name)])
      }
    }
    for (const name of namesIn(schema, 'required', prefix + pointer) ?? []) required.add(name)
    const isList = Array.isArray(schema.items)
    const first = isList ? 'items' : schema.prefixItems !== undefined ? 'prefixItems' : 'prefix_items'
    const list = schema[first]
    for (const index of Array.isArray(list) ? list.keys() : []) {
      prefixItems[index] = [...(prefixItems[index] ?? []), ...at(node, first, `${index}`)]
    }
    items.push(...at(node, isList ? 'additionalItems' : 'items'))
    for (const pattern of Object.keys(schema.patternProperties ?? {})) {
      additional.push(...at(node, 'patternProperties', pattern))
    }
    for (const keyword of ['additionalProperties', 'additional_properties', 'unevaluatedProperties']) {
      additional.push(...at(node, keyword).filter(({ schema: part }) => Object.keys(part).length > 0))
    }
  }
  return { properties: ordered(properties, nodes, prefix), required, items, prefixItems, additional }
}

function ordered(properties: ReadonlyMap<string, Together>, nodes: Together, prefix: string): Map<string, Together> {
  let names = [...properties.keys()]
  for (const { schema, pointer } of nodes) names = inStatedOrder(names, schema, prefix + pointer)
  return new Map(names.map((name) => [name, properties.get(name) as Together]))
}

/** The schema at some keys; none, if there is none. One that is `true` or `false` says nothing of keys. */
function at({ schema, pointer }: Node, ...keys: readonly string[]): Node[] {
  let value: unknown = schema
  for (const key of keys) value = (value as Record<string, unknown>)[key]
  if (value === undefined) return []
  return [{ schema: isJsonObject(value) ? value : SAYS_NOTHING, pointer: pointer + toPointer(keys) }]
}
