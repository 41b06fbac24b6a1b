import { toStandardJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runs } from '../../test/support/runs.ts'
import type { Shape } from '../core/shape.ts'
import { toShape } from './to-shape.ts'

const keysOf = (shape: Shape | undefined) => [...(shape?.properties?.keys() ?? [])]
const at = (shape: Shape, ...keys: string[]) =>
  keys.reduce<Shape | undefined>((of, key) => of?.properties?.get(key), shape)
const text = { type: 'string' }
const object = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
})

describe('toShape', () => {
  it('should keep the order of properties, and what is required', () => {
    const shape = toShape({ ...object('b', 'a', 'c'), required: ['a', 'b'] })
    expect(shape.type).toBe('object')
    expect(keysOf(shape)).toEqual(['b', 'a', 'c'])
    expect([...(shape.required ?? [])]).toEqual(['a', 'b'])
  })

  it.each(['propertyOrdering', 'property_ordering'])('should prefer the order of %s', (keyword) => {
    expect(keysOf(toShape({ ...object('b', 'a', 'c'), [keyword]: ['c', 'nothing', 'a'] }))).toEqual(['c', 'a', 'b'])
  })

  it('should read items, prefixItems, and the lists of draft 4', () => {
    expect(keysOf(toShape({ type: 'array', items: object('a') }).items)).toEqual(['a'])
    const tuple = toShape({ prefixItems: [object('a'), object('b')], items: object('c') })
    expect([...(tuple.prefixItems ?? []), tuple.items].map(keysOf)).toEqual([['a'], ['b'], ['c']])
    const old = toShape({ items: [object('a'), object('b')], additionalItems: object('c') })
    expect([...(old.prefixItems ?? []), old.items].map(keysOf)).toEqual([['a'], ['b'], ['c']])
  })

  it('should read values of keys that are not declared', () => {
    expect(keysOf(toShape({ additionalProperties: object('a', 'b') }).additional)).toEqual(['a', 'b'])
    expect(toShape({ ...object('a'), additionalProperties: false }).additional).toBeUndefined()
    const both = toShape({ patternProperties: { '^x': object('a') }, additionalProperties: object('b') }).additional
    expect(both?.anyOf?.map(keysOf)).toEqual([['a'], ['b']])
  })

  it('should merge allOf where it stands, each property with all that is said about it', () => {
    const base = { ...object('a', 'b'), required: ['a'] }
    expect(keysOf(toShape({ allOf: [base, object('c')], properties: { d: text } }))).toEqual(['a', 'b', 'c', 'd'])
    expect(keysOf(toShape({ properties: { d: text }, allOf: [base] }))).toEqual(['d', 'a', 'b'])
    const merged = toShape({ allOf: [{ properties: { x: object('a') } }, { properties: { x: object('b') } }] })
    expect(keysOf(at(merged, 'x'))).toEqual(['a', 'b'])
  })

  it.each(['anyOf', 'oneOf', 'any_of'])('should give alternatives of %s, each complete', (keyword) => {
    const shape = toShape({ ...object('kind'), [keyword]: [object('a'), object('b')] })
    expect(shape.anyOf?.map(keysOf)).toEqual([
      ['kind', 'a'],
      ['kind', 'b'],
    ])
    expect(Object.keys(shape)).toEqual(['anyOf'])
  })

  it('should combine alternatives that stand side by side', () => {
    const shape = toShape({ anyOf: [object('a'), object('b')], oneOf: [object('c'), object('d')] })
    expect(shape.anyOf?.map(keysOf).map(String)).toEqual(['a,c', 'a,d', 'b,c', 'b,d'])
  })

  it('should give then and else as alternatives', () => {
    const both = '{"properties":{"k":{}},"if":{},"then":{"properties":{"a":{}}},"else":{"properties":{"b":{}}}}'
    expect(toShape(JSON.parse(both)).anyOf?.map(keysOf).map(String)).toEqual(['k,a', 'k,b'])
    const one = '{"properties":{"k":{}},"if":{},"then":{"properties":{"a":{}}}}'
    expect(toShape(JSON.parse(one)).anyOf?.map(keysOf).map(String)).toEqual(['k,a', 'k'])
  })

  it('should pass over alternatives without keys', () => {
    const shape = toShape({ anyOf: [object('a'), { type: 'null' }, { enum: ['x', 1] }, { const: null }] })
    expect(shape.anyOf).toBeUndefined()
    expect(keysOf(shape)).toEqual(['a'])
    expect(toShape({ anyOf: [object('a'), {}] }).anyOf).toHaveLength(2)
    expect(toShape({ type: ['null', 'string'] })).toEqual({})
  })

  it('should pass over what offers too many combinations', () => {
    const group = { anyOf: Array.from({ length: 10 }, (_, at) => object(`a${at}`)) }
    const shape = toShape({ ...object('k'), allOf: Array.from({ length: 30 }, () => ({ ...group })) })
    expect(shape.anyOf?.length).toBeLessThanOrEqual(256)
    expect(shape.anyOf?.every((way) => way.properties?.has('k'))).toBe(true)
  })

  it.each([
    ['a pointer', { $defs: { x: object('a') }, $ref: '#/$defs/x' }],
    ['definitions', { definitions: { x: object('a') }, $ref: '#/definitions/x' }],
    ['a pointer with escapes', { $defs: { 'a/b~c %': object('a') }, $ref: '#/$defs/a~1b~0c%20%25' }],
    ['a pointer into properties', { $defs: { x: { properties: { y: object('a') } } }, $ref: '#/$defs/x/properties/y' }],
    ['an anchor', { $defs: { x: { $anchor: 'here', ...object('a') } }, $ref: '#here' }],
    ['an identifier of draft 4', { definitions: { x: { id: '#here', ...object('a') } }, $ref: '#here' }],
    [
      'its own identifier',
      { $id: 'https://a.example/b', $defs: { x: object('a') }, $ref: 'https://a.example/b#/$defs/x' },
    ],
    ['a chain', { $defs: { x: object('a'), y: { $ref: '#/$defs/x' } }, $ref: '#/$defs/y' }],
    ['a ref of Gemini', { defs: { x: object('a') }, ref: '#/defs/x' }],
  ])('should follow %s', (_, schema) => {
    expect(keysOf(toShape(schema))).toEqual(['a'])
  })

  it('should be cyclic where a schema is', () => {
    const shape = toShape({ properties: { name: text, child: { $ref: '#' }, all: { items: { $ref: '#' } } } })
    expect(keysOf(at(shape, 'child', 'child', 'child'))).toEqual(['name', 'child', 'all'])
    expect(at(shape, 'child', 'child')).toBe(at(shape, 'child', 'child', 'child'))
    expect(keysOf(at(shape, 'all')?.items)).toEqual(['name', 'child', 'all'])
    const own: { properties: Record<string, unknown> } = { properties: { a: text } }
    own.properties.self = own
    const cyclic = toShape(own)
    expect(at(cyclic, 'self')).toBe(cyclic)
  })

  it.each([
    { $ref: '#' },
    { allOf: [{ $ref: '#' }], properties: { a: text } },
    { anyOf: [{ $ref: '#' }, object('a')] },
    { $defs: { x: { $ref: '#/$defs/y' }, y: { $ref: '#/$defs/x' } }, $ref: '#/$defs/x' },
    { patternProperties: { a: { $ref: '#' }, b: { $ref: '#' } } },
    { allOf: [{ properties: { p: true } }, { properties: { p: { $ref: '#' } } }] },
  ])('should come to an end: %j', (schema) => {
    expect(() => toShape(schema)).not.toThrow()
  })

  it('should read schemas that are nested deeper than the stack', () => {
    let schema: object = object('a')
    for (let depth = 0; depth < 50_000; depth++) schema = { type: 'object', properties: { x: schema } }
    let shape: Shape | undefined = toShape(schema)
    for (let depth = 0; depth < 50_000; depth++) shape = shape?.properties?.get('x')
    expect(keysOf(shape)).toEqual(['a'])
  })

  const schema = object('b', 'a')
  it.each([
    ['of OpenAI chats', { type: 'json_schema', json_schema: { name: 'x', strict: true, schema } }],
    ['of OpenAI responses', { type: 'json_schema', name: 'x', strict: true, schema }],
    ['of a format', { name: 'x', strict: true, schema }],
    ['of OpenAI tools', { type: 'function', function: { name: 'x', parameters: schema } }],
    ['of Anthropic', { name: 'x', description: 'y', input_schema: schema }],
    ['of Gemini', { responseMimeType: 'application/json', responseSchema: schema }],
    ['of Gemini, in JSON Schema', { generationConfig: { responseJsonSchema: schema } }],
    ['with a schema of a library', { name: 'x', inputSchema: z.object({ b: z.string(), a: z.string() }) }],
    ['of Gemini, in capitals', { type: 'OBJECT', properties: { b: { type: 'STRING', nullable: true }, a: {} } }],
    ['with a property named schema', { properties: { b: { properties: { schema } }, a: true } }],
  ])('should find a schema %s', (_, given) => {
    expect(keysOf(toShape(given))).toEqual(['b', 'a'])
  })

  it('should read schemas of zod, as they are written, before defaults and transformations', () => {
    const shape = toShape(
      z.object({
        b: z.string().transform((word) => word.length),
        a: z.number().default(1),
        get children() {
          return z.array(z.object({ y: z.string(), x: z.string() })).optional()
        },
      }),
    )
    expect(keysOf(shape)).toEqual(['b', 'a', 'children'])
    expect([...(shape.required ?? [])]).toEqual(['b'])
    expect(keysOf(at(shape, 'children')?.items)).toEqual(['y', 'x'])
  })

  it('should read schemas of valibot that can give JSON Schema', () => {
    const schema = v.object({ b: v.string(), a: v.optional(v.number()) })
    const shape = toShape(toStandardJsonSchema(schema))
    expect(keysOf(shape)).toEqual(['b', 'a'])
    expect([...(shape.required ?? [])]).toEqual(['b'])
    expect(() => toShape(schema)).toThrow(
      new TypeError(
        'Cannot use "valibot" as `schema`: expected a schema that can give JSON Schema; ' +
          'pass the result of `toJsonSchema(schema)` or `toStandardJsonSchema(schema)` of @valibot/to-json-schema instead.',
      ),
    )
  })

  it('should say what a library says, and which call helps', () => {
    expect(() => toShape({ input_schema: z.object({ a: z.date() }) })).toThrow(
      /^Cannot use "zod" as `schema#\/input_schema`: .*Date cannot be represented.*z\.toJSONSchema\(schema\)/,
    )
    expect(() => toShape({ '~standard': { version: 1, vendor: 'other', validate() {} } })).toThrow(
      /z\.toJSONSchema\(schema\)/,
    )
  })

  it.each([
    [7, 'schema'],
    ['{"type":"object"}', 'schema'],
    [[object('a')], 'schema'],
    [null, 'schema'],
    [undefined, 'schema'],
    [true, 'schema'],
    [{ propertees: {} }, 'schema'],
    [{ $ref: '#/$defs/x' }, 'schema#/$ref'],
    [{ $ref: '#nowhere' }, 'schema#/$ref'],
    [{ properties: { 'a/b': { items: { $ref: 'other.json#/x' } } } }, 'schema#/properties/a~1b/items/$ref'],
    [{ $ref: '#/constructor' }, 'schema#/$ref'],
    [{ properties: { a: 'string' } }, 'schema#/properties/a'],
    [{ properties: ['a'] }, 'schema#/properties'],
    [{ ...object('a'), required: 'a' }, 'schema#/required'],
    [{ ...object('a'), required: [1] }, 'schema#/required'],
    [{ ...object('a'), propertyOrdering: 'a' }, 'schema#/propertyOrdering'],
    [{ anyOf: object('a') }, 'schema#/anyOf'],
    [{ allOf: [object('a'), 3] }, 'schema#/allOf/1'],
    [{ responseSchema: { items: 3 } }, 'schema#/responseSchema/items'],
  ])('should refuse %j', (given, place) => {
    expect(() => toShape(given)).toThrow(TypeError)
    expect(() => toShape(given)).toThrow(`as \`${place}\`: expected`)
  })

  it('should read names that objects have by nature', () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"},"constructor":{},"toString":{}}}')
    expect(keysOf(toShape(schema))).toEqual(['__proto__', 'constructor', 'toString'])
  })

  it('should not depend on whether a part is referred to or written out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 6 }), (names) => {
        const part = object(...names)
        const direct = toShape({ properties: { x: part, y: { anyOf: [part, { type: 'null' }] } } })
        const x = { $ref: '#/$defs/x' }
        const referred = toShape({ $defs: { x: part }, properties: { x, y: { anyOf: [x, { type: 'null' }] } } })
        expect(referred).toEqual(direct)
        expect(keysOf(at(referred, 'y'))).toEqual(names)
      }),
      runs(100),
    )
  })
})
