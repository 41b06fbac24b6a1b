import type { Shape } from '../core/shape.ts'
import type { Together } from './alternatives-of.ts'
import type { JsonObject } from './json-object.ts'

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** Shapes by the schemas that they are of: a schema that comes back to itself finds its shape here. */
export interface ShapeMemo {
  /** The shape of a value that follows any of these. It is empty until somebody fills it in. */
  shapeOf(...alternatives: readonly Together[]): Shape
  /** One that is still to be filled in, and what it is of. */
  next(): readonly [Writable<Shape>, readonly Together[]] | undefined
  /** The same key means the same schemas in the same order. */
  keyOf(nodes: Together): string
  readonly size: number
}

/** A list of what is to be done rather than recursion: schemas may be nested deeper than the stack is. */
export function createShapeMemo(): ShapeMemo {
  const numbers = new Map<JsonObject, number>()
  const shapes = new Map<string, Shape>()
  const waiting: (readonly [Writable<Shape>, readonly Together[]])[] = []

  function keyOf(nodes: Together): string {
    return nodes.map(({ schema }) => numberOf(schema)).join()
  }

  function numberOf(schema: JsonObject): number {
    const number = numbers.get(schema) ?? numbers.size
    numbers.set(schema, number)
    return number
  }

  return {
    shapeOf(...alternatives) {
      const key = alternatives.map(keyOf).join('|')
      const known = shapes.get(key)
      if (known !== undefined) return known
      const shape: Writable<Shape> = {}
      shapes.set(key, shape)
      waiting.push([shape, alternatives])
      return shape
    },
    next: () => waiting.pop(),
    keyOf,
    get size() {
      return shapes.size
    },
  }
}
