import { fromPathStep } from '../../core/json/from-path-step.ts'
import type { Shape } from '../../core/shape.ts'

const STEP = /(?:[^.\\]|\\.)+/gsu

/**
 * What a schema says about the value at a path: all alternatives that are possible there.
 *
 * @param path keys and indices joined by dots, as `toPathStep` writes them.
 */
export function shapesAt(root: Shape, path: string): readonly Shape[] {
  let shapes = alternativesOf(root)
  for (const [step] of path.matchAll(STEP)) {
    const name = fromPathStep(step)
    shapes = [...new Set(shapes.flatMap((shape) => within(shape, name)).flatMap(alternativesOf))]
  }
  return shapes
}

function alternativesOf(shape: Shape): readonly Shape[] {
  return shape.anyOf ?? [shape]
}

/** Of a member or an item. */
function within({ properties, additional, prefixItems, items }: Shape, name: string): readonly Shape[] {
  const member = properties?.get(name) ?? additional
  const item = /^\d+$/.test(name) ? (prefixItems?.[Number(name)] ?? items) : undefined
  return [member, item].filter((shape) => shape !== undefined)
}
