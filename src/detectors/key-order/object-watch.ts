import type { Shape } from '../../core/shape.ts'

/** What is wrong with a key, or with an object that ends, in words; and which key it is about. */
export interface Problem {
  readonly key: string
  readonly what: string
}

/** Follows the keys of one object. */
export interface ObjectWatch {
  key(name: string): Problem | undefined
  /** A text of the key that came last. @param hash of the text. */
  text(hash: string): Problem | undefined
  end(): Problem | undefined
}

/** An alternative that the object may still be, and the last of its declared keys that came. */
interface Candidate {
  readonly order: readonly string[]
  readonly required: ReadonlySet<string>
  last: number
}

/** An object with more keys is a table, in which names are not declared. */
const MOST_KEYS = 256

/** @param shapes what the object may be; none: the schema says nothing about it. */
export function createObjectWatch(shapes: readonly Shape[]): ObjectWatch {
  let candidates: Candidate[] = shapes.map(({ properties, required }) => ({
    order: [...(properties?.keys() ?? [])],
    required: required ?? new Set(),
    last: -1,
  }))
  const seen = new Set<string>()
  // which key holds a text with this hash
  const texts = new Map<string, string>()
  let current = ''

  /** Reports only what is wrong in all alternatives; those in which it is right remain. */
  function inOrder(name: string): Problem | undefined {
    const right = candidates.filter(({ order, last }) => {
      const index = order.indexOf(name)
      return index === -1 || index > last
    })
    const [first] = candidates
    const wrong = right.length === 0 && first !== undefined
    if (!wrong) candidates = right
    for (const candidate of candidates) candidate.last = Math.max(candidate.last, candidate.order.indexOf(name))
    if (!wrong) return undefined
    return { key: name, what: `"${name}" after "${first.order[first.last] ?? ''}", which the schema declares later` }
  }

  return {
    key(name) {
      current = name
      if (seen.has(name)) return { key: name, what: `"${name}" again` }
      if (seen.size < MOST_KEYS) seen.add(name)
      return inOrder(name)
    },
    text(hash) {
      const other = texts.get(hash)
      if (other === undefined) {
        if (texts.size < MOST_KEYS) texts.set(hash, current)
        return undefined
      }
      return other === current ? undefined : { key: current, what: `"${current}" says the same as "${other}"` }
    },
    end() {
      const lacking = candidates.map(({ required }) => [...required].filter((name) => !seen.has(name)))
      const fewest = lacking.sort((one, other) => one.length - other.length)[0] ?? []
      const [name] = fewest
      if (name === undefined) return undefined
      return { key: name, what: `${fewest.map((missing) => `"${missing}"`).join(', ')} missing` }
    },
  }
}
