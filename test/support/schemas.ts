import fc from 'fast-check'

/** A name of a property; some that objects have by nature, and some that pointers must escape. */
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'd') },
  { weight: 1, arbitrary: fc.constantFrom('a/b', 'c~d', 'e%20f', '__proto__', '2', '1') },
)
const note = fc.option(fc.constantFrom({ description: 'A note.' }, { title: 'T', default: null }), { nil: {} })

interface Dialect {
  readonly types: readonly string[]
  readonly object: string
  readonly array: string
  readonly more: readonly Record<string, unknown>[]
}

const DIALECTS = {
  'json-schema': {
    types: ['string', 'number', 'boolean'],
    object: 'object',
    array: 'array',
    more: [{ enum: ['x', 'y'] }, { const: 1 }, { type: ['string', 'null'] }, { $ref: '#' }, { $ref: '#/$defs/x' }, {}],
  },
  openapi: {
    types: ['string', 'integer'],
    object: 'object',
    array: 'array',
    more: [{ type: 'string', enum: ['x'], nullable: false }, { type: 'string', nullable: true }, { $ref: '#/$defs/x' }],
  },
  gemini: {
    types: ['STRING', 'NUMBER'],
    object: 'OBJECT',
    array: 'ARRAY',
    more: [
      { type: 'STRING', enum: ['x'] },
      { type: 'STRING', nullable: true },
      { anyOf: [{ type: 'NULL' }, { type: 'STRING' }] },
    ],
  },
} satisfies Record<string, Dialect>

/** Schemas of a dialect: objects in objects, with fields that are optional and orders that leave out or invent names. */
export function schemas(dialect: keyof typeof DIALECTS): fc.Arbitrary<Record<string, unknown>> {
  const { types, object, array, more } = DIALECTS[dialect]
  const leaf = fc.oneof(
    fc.record({ type: fc.constantFrom(...types) }),
    fc.constantFrom<Record<string, unknown>>(...more),
  )
  const { node } = fc.letrec<{ node: Record<string, unknown>; object: Record<string, unknown> }>((tie) => ({
    node: fc
      .tuple(
        fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          leaf,
          tie('object'),
          tie('node').map((items) => ({ type: array, items })),
          fc.tuple(tie('object'), tie('node')).map((anyOf) => ({ anyOf })),
          ...(dialect === 'gemini' ? [] : [fc.tuple(tie('object'), tie('object')).map((allOf) => ({ allOf }))]),
        ),
        note,
      )
      .map(([schema, more]) => ({ ...schema, ...more })),
    object: fc
      .tuple(
        fc.uniqueArray(fc.tuple(name, tie('node')), { selector: ([key]) => key, maxLength: 4 }),
        fc.option(fc.uniqueArray(name, { maxLength: 4 })),
        fc.option(fc.uniqueArray(name, { maxLength: 5 })),
      )
      .map(([properties, required, propertyOrdering]) => ({
        type: object,
        properties: Object.fromEntries(properties),
        ...(required && { required }),
        ...(propertyOrdering && { propertyOrdering }),
      })),
  }))
  return node.map((root) => ({ ...root, $defs: { x: { type: object, properties: { y: { type: types[0] } } } } }))
}
