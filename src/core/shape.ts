/**
 * What a schema says about the order of keys, and nothing else of it. A recursive schema gives a cyclic shape: whoever walks
 * one goes along a value, not along the shape.
 *
 * An empty shape says nothing: any value, any keys in any order.
 */
export interface Shape {
  /** What the value must be, where only one of the two is allowed. */
  readonly type?: 'object' | 'array'
  /** Properties of an object, in the order in which they are declared. */
  readonly properties?: ReadonlyMap<string, Shape>
  /** Keys that must be there. They may be keys that are not declared. */
  readonly required?: ReadonlySet<string>
  /** Of an array's items, beyond `prefixItems`. */
  readonly items?: Shape
  /** Of the first items of an array, one by one. */
  readonly prefixItems?: readonly Shape[]
  /** Of the values of keys that are not declared. */
  readonly additional?: Shape
  /**
   * Alternatives: any of these. Each is complete (it holds what stands beside the alternatives, too) and has none of its own,
   * and a shape that has alternatives has nothing else.
   */
  readonly anyOf?: readonly Shape[]
}
