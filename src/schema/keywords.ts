/** Where a schema holds other schemas, by the way in which it holds them; with the spellings of Python clients. */
export const HOLDERS = {
  /** A record of schemas, whose keys are no keywords. */
  record: ['properties', 'patternProperties', '$defs', 'definitions', 'defs', 'dependentSchemas', 'dependencies'],
  list: ['allOf', 'anyOf', 'any_of', 'oneOf', 'prefixItems', 'prefix_items'],
  /** One schema; `items` may be a list, too. */
  one: [
    ...['items', 'additionalItems', 'unevaluatedItems', 'contains', 'contentSchema'],
    ...['additionalProperties', 'additional_properties', 'unevaluatedProperties', 'propertyNames'],
    ...['not', 'if', 'then', 'else'],
  ],
} as const

/** Keywords that say what a value looks like. A record without any of them may be something around a schema. */
const SAYS_SOMETHING = new Set<string>([
  ...[...HOLDERS.record, ...HOLDERS.list, ...HOLDERS.one],
  ...[
    '$ref',
    'ref',
    '$dynamicRef',
    '$recursiveRef',
    'enum',
    'const',
    'required',
    'propertyOrdering',
    'property_ordering',
  ],
])
const TYPE = /^(?:object|array|string|number|integer|boolean|null|any|type_unspecified)$/i

/** Whether a record looks like a schema rather than like something around one, such as `{ type: 'json_schema', schema }`. */
export function looksLikeSchema(record: object): boolean {
  return Object.entries(record).some(
    ([key, value]) =>
      (SAYS_SOMETHING.has(key) && value !== undefined) ||
      (key === 'type' && [value].flat().every((type) => typeof type === 'string' && TYPE.test(type))),
  )
}
