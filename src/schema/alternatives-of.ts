import type { Node, Resolve } from './create-resolver.ts'
import { type JsonObject, SAYS_NOTHING } from './json-object.ts'
import { toPointer } from './json-pointer.ts'
import type { Subschema } from './subschemas-of.ts'
import { subschemasOf } from './subschemas-of.ts'

/** Schemas that hold at once, of one value: a schema with what it refers to and what its `allOf` lists, in their order. */
export type Together = readonly Node[]

/** More combinations of alternatives than this say nothing that is of use; what offers them is passed over. */
const MOST = 256

/** One way through the alternatives, so far. */
interface Way {
  readonly taken: Set<JsonObject>
  readonly nodes: readonly Node[]
  /** Alternatives that are still to be chosen from. */
  readonly open: readonly (readonly Node[])[]
}

/**
 * All combinations of alternatives that a value of these schemas may follow: one from each `anyOf`, each `oneOf`, and either
 * `then` or `else`. A schema that leads back to itself adds nothing.
 */
export function alternativesOf(nodes: Together, resolve: Resolve, prefix: string): Together[] {
  const done: Together[] = []
  const waiting: Way[] = [gather({ taken: new Set(), nodes: [], open: [] }, nodes, resolve, prefix)]
  for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
    const [choices, ...open] = way.open
    if (choices === undefined) {
      done.push(way.nodes)
      continue
    }
    const { taken, nodes } = way
    if (done.length + waiting.length + choices.length > MOST) {
      waiting.push({ taken, nodes, open })
      continue
    }
    // from the last to the first: the first is taken from the pile first
    for (const choice of choices.toReversed()) {
      waiting.push(gather({ taken: new Set(taken), nodes, open }, [choice], resolve, prefix))
    }
  }
  return done
}

/** Follows references and `allOf`, which come where they stand: before or after the schema's own properties. */
function gather(way: Way, nodes: readonly Node[], resolve: Resolve, prefix: string): Way {
  const { taken } = way
  const gathered = [...way.nodes]
  const open = [...way.open]
  const todo: (Node | { readonly own: Node })[] = nodes.toReversed()
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if ('own' in next) {
      gathered.push(next.own)
      continue
    }
    if (taken.has(next.schema)) continue
    taken.add(next.schema)
    const parts = subschemasOf(next.schema, prefix + next.pointer)
    todo.push(...inOrder(next, parts, resolve).toReversed())
    open.push(...choicesOf(next, parts))
  }
  return { taken, nodes: gathered, open }
}

function inOrder(node: Node, parts: readonly Subschema[], resolve: Resolve): (Node | { readonly own: Node })[] {
  const target = resolve(node)
  const keywords = Object.keys(node.schema)
  const steps = keywords.flatMap((keyword): (Node | { readonly own: Node })[] => {
    if (keyword === 'properties') return [{ own: node }]
    if (keyword === 'allOf') return parts.filter((part) => part.keyword === 'allOf').map((part) => nodeOf(node, part))
    return /^\$?(?:dynamicR|recursiveR|r)ef$/.test(keyword) && target !== undefined ? [target] : []
  })
  return keywords.includes('properties') ? steps : [...steps, { own: node }]
}

function choicesOf(node: Node, parts: readonly Subschema[]): Node[][] {
  const choices = [['anyOf'], ['any_of'], ['oneOf'], ['then', 'else']].map((keywords) =>
    parts.filter(({ keyword }) => keywords.includes(keyword)).map((part) => nodeOf(node, part)),
  )
  const [then] = choices.at(-1) ?? []
  // without the other one of the two anything goes
  if (then !== undefined && choices.at(-1)?.length === 1)
    choices.at(-1)?.push({ schema: SAYS_NOTHING, pointer: node.pointer })
  return choices.filter(({ length }) => length > 0)
}

function nodeOf({ pointer }: Node, { schema, keys }: Subschema): Node {
  return { schema: typeof schema === 'object' ? schema : SAYS_NOTHING, pointer: pointer + toPointer(keys) }
}
