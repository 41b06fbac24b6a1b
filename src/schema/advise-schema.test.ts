import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runs } from '../../test/support/runs.ts'
import { schemas } from '../../test/support/schemas.ts'
import type { Change } from '../core/types.ts'
import { adviseSchema } from './advise-schema.ts'
import { keysOf } from './json-pointer.ts'
import { toShape } from './to-shape.ts'

const text = { type: 'string' }

/** Makes changes one after the other, as a reader of `changes` would. */
function make(schema: unknown, changes: readonly Change[]): unknown {
  const whole = { whole: JSON.parse(JSON.stringify(schema)) }
  for (const { path, from, to } of changes) {
    const keys = ['whole', ...keysOf(path)]
    const last = keys.pop() as string
    // biome-ignore lint/suspicious/noExplicitAny: walks whatever is there
    const holder = keys.reduce<any>((value, key) => value[key], whole)
    expect(Object.hasOwn(holder, last) ? holder[last] : undefined).toEqual(from)
    if (to === undefined) delete holder[last]
    else Object.defineProperty(holder, last, { value: to, writable: true, enumerable: true, configurable: true })
  }
  return whole.whole
}

/** Checks what holds of all advice, and gives it. */
function advised(given: object): Record<string, unknown> {
  const before = JSON.stringify(given)
  const { schema, changes } = adviseSchema(given)
  expect(JSON.stringify(given)).toBe(before)
  expect(make(given, changes)).toEqual(schema)
  expect(adviseSchema(schema)).toEqual({ schema, changes: [] })
  return schema
}

describe('adviseSchema', () => {
  it('should require every property, and let optional ones be null', () => {
    const given = {
      type: 'object',
      properties: { a: text, b: { type: ['number', 'string'] }, c: text },
      required: ['c'],
    }
    expect(adviseSchema(given)).toEqual({
      schema: {
        type: 'object',
        properties: { a: { type: ['string', 'null'] }, b: { type: ['number', 'string', 'null'] }, c: text },
        required: ['a', 'b', 'c'],
      },
      changes: [
        { path: '/properties/a/type', from: 'string', to: ['string', 'null'], why: expect.any(String) },
        {
          path: '/properties/b/type',
          from: ['number', 'string'],
          to: ['number', 'string', 'null'],
          why: expect.any(String),
        },
        { path: '/required', from: ['c'], to: ['a', 'b', 'c'], why: expect.any(String) },
      ],
    })
    advised(given)
  })

  it.each([
    ['an enumeration', { type: 'string', enum: ['x'] }, { anyOf: [{ type: 'string', enum: ['x'] }, { type: 'null' }] }],
    ['a constant', { const: 1 }, { anyOf: [{ const: 1 }, { type: 'null' }] }],
    ['alternatives', { anyOf: [text], title: 'T' }, { anyOf: [text, { type: 'null' }], title: 'T' }],
    ['oneOf', { oneOf: [text] }, { anyOf: [{ oneOf: [text] }, { type: 'null' }] }],
    ['allOf', { allOf: [text] }, { anyOf: [{ allOf: [text] }, { type: 'null' }] }],
    [
      'a condition',
      { type: 'string', not: { const: 'x' } },
      { anyOf: [{ type: 'string', not: { const: 'x' } }, { type: 'null' }] },
    ],
    ['an object without a type', { items: text }, { anyOf: [{ items: text }, { type: 'null' }] }],
    ['false', false, { anyOf: [false, { type: 'null' }] }],
  ])('should let %s be null', (_, a, to) => {
    expect(advised({ properties: { a } })).toEqual({ properties: { a: to }, required: ['a'] })
  })

  it.each([
    {},
    { description: 'anything' },
    true,
    { type: ['string', 'null'] },
    { type: 'null' },
    { anyOf: [text, { type: 'null' }] },
    { oneOf: [{ const: null }, text] },
    { enum: ['x', null] },
  ])('should leave %j alone, which may be null already', (a) => {
    expect(advised({ properties: { a } })).toEqual({ properties: { a }, required: ['a'] })
  })

  it('should leave alone what is right, in whatever order it is required', () => {
    const given = { properties: { a: text, b: { items: { properties: {} } } }, required: ['b', 'a'], format: 'x' }
    expect(adviseSchema(given)).toEqual({ schema: given, changes: [] })
  })

  it('should drop names that are not declared', () => {
    expect(advised({ properties: { a: text }, required: ['x', 'a', 'a'] })).toEqual({
      properties: { a: text },
      required: ['a'],
    })
    expect(advised({ type: 'object', required: ['x'] })).toEqual({ type: 'object' })
    const map = { type: 'object', additionalProperties: { type: 'number' }, required: ['total'] }
    expect(advised(map)).toEqual(map)
  })

  it('should know names that are declared beside it', () => {
    const given = {
      properties: { a: text, b: text },
      required: ['a', 'b'],
      anyOf: [{ required: ['a'] }, { required: ['b'] }],
      allOf: [{ properties: { c: text } }, { required: ['c'] }],
    }
    expect(advised(given)).toEqual({
      ...given,
      allOf: [{ properties: { c: text }, required: ['c'] }, { required: ['c'] }],
    })
  })

  it('should leave conditions alone', () => {
    const given = JSON.parse(
      '{"properties":{"k":{}},"required":["k"],"if":{"properties":{"k":{"const":1}}},"then":{"properties":{"a":{"type":"string"}}},' +
        '"not":{"properties":{"x":{}}}}',
    )
    const to = { properties: { a: { type: ['string', 'null'] } }, required: ['a'] }
    expect(advised(given)).toEqual(
      JSON.parse(JSON.stringify(given).replace(/"then":\{.*?\}\}\}/, `"then":${JSON.stringify(to)}`)),
    )
  })

  it('should let properties follow a stated order that disagrees, and complete it', () => {
    const { schema, changes } = adviseSchema({
      type: 'OBJECT',
      properties: { answer: { type: 'STRING' }, reason: { type: 'STRING' }, sources: { type: 'STRING' } },
      required: ['answer', 'reason', 'sources'],
      propertyOrdering: ['reason', 'anwser', 'answer'],
    })
    expect(Object.keys(schema.properties as object)).toEqual(['reason', 'answer', 'sources'])
    expect(schema).toMatchObject({
      required: ['reason', 'answer', 'sources'],
      propertyOrdering: ['reason', 'answer', 'sources'],
    })
    expect(changes.map(({ path }) => path)).toEqual(['/properties', '/required', '/propertyOrdering'])
  })

  it('should give every object of Gemini an order, and use nullable', () => {
    const given = {
      responseSchema: { type: 'object', properties: { b: { type: 'string', enum: ['x'] }, a: { anyOf: [text] } } },
    }
    expect(advised(given)).toEqual({
      responseSchema: {
        type: 'object',
        properties: { b: { type: 'string', enum: ['x'], nullable: true }, a: { anyOf: [text], nullable: true } },
        required: ['b', 'a'],
        propertyOrdering: ['b', 'a'],
      },
    })
    expect(advised({ response_schema: { properties: { a: {} } } })).toMatchObject({
      response_schema: { property_ordering: ['a'] },
    })
  })

  it('should stay with JSON Schema where it has an order, too', () => {
    const given = {
      responseJsonSchema: { properties: { b: text, a: text }, required: ['b'], propertyOrdering: ['a', 'b'] },
    }
    expect(advised(given)).toEqual({
      responseJsonSchema: {
        properties: { a: { type: ['string', 'null'] }, b: text },
        required: ['a', 'b'],
        propertyOrdering: ['a', 'b'],
      },
    })
  })

  it('should use nullable, with null among the values, for OpenAPI', () => {
    const given = {
      properties: { a: { type: 'string', nullable: false, enum: ['x'] }, b: { $ref: '#/definitions/b' } },
      definitions: { b: { type: 'string' } },
    }
    expect(advised(given)).toEqual({
      properties: {
        a: { type: 'string', nullable: true, enum: ['x', null] },
        b: { anyOf: [{ $ref: '#/definitions/b' }], nullable: true },
      },
      required: ['a', 'b'],
      definitions: { b: { type: 'string' } },
    })
  })

  it('should work in recursive schemas', () => {
    const given = { properties: { name: text, next: { $ref: '#' } }, required: ['name'] }
    expect(advised(given)).toEqual({
      properties: { name: text, next: { anyOf: [{ $ref: '#' }, { type: 'null' }] } },
      required: ['name', 'next'],
    })
  })

  it('should keep references to what they led to', () => {
    const given = {
      properties: {
        home: { type: 'object', properties: { street: text }, required: ['street'] },
        work: { $ref: '#/properties/home' },
        street: { $ref: '#/properties/home/properties/street' },
      },
      required: ['work', 'street'],
    }
    expect(advised(given)).toEqual({
      properties: {
        home: { anyOf: [given.properties.home, { type: 'null' }] },
        work: { $ref: '#/properties/home/anyOf/0' },
        street: { $ref: '#/properties/home/anyOf/0/properties/street' },
      },
      required: ['home', 'work', 'street'],
    })
  })

  it('should keep what is around a schema, and everything else in it', () => {
    const execute = () => 1
    const schema = {
      $schema: 'x',
      properties: { a: { ...text, description: 'A.', format: 'date', examples: [{ x: 1 }] } },
    }
    const given = { type: 'function', name: 'tool', strict: true, parameters: schema, execute }
    const { schema: to, changes } = adviseSchema(given)
    expect(to).toEqual({
      ...given,
      parameters: {
        ...schema,
        properties: { a: { ...schema.properties.a, type: ['string', 'null'] } },
        required: ['a'],
      },
    })
    expect(to.execute).toBe(execute)
    expect(changes.map(({ path }) => path)).toEqual(['/parameters/properties/a/type', '/parameters/required'])
    const copy = to as typeof given
    expect(copy.parameters.properties.a.examples[0]).not.toBe(schema.properties.a.examples[0])
  })

  it('should give the JSON Schema of a schema of zod', () => {
    const { schema } = adviseSchema(z.object({ b: z.string().optional(), a: z.enum(['x']).default('x') }))
    expect(schema).toMatchObject({
      properties: { b: { type: ['string', 'null'] }, a: { anyOf: [{ enum: ['x'] }, { type: 'null' }] } },
      required: ['b', 'a'],
    })
  })

  it('should keep names that objects have by nature, and numbers', () => {
    const given = JSON.parse(
      '{"properties":{"__proto__":{"type":"string"},"2":{},"1":{}},"propertyOrdering":["2","1","__proto__"]}',
    )
    const to = advised(given)
    expect(Object.keys(to.properties as object)).toEqual(['1', '2', '__proto__'])
    expect(to.propertyOrdering).toEqual(['1', '2', '__proto__'])
  })

  it('should treat an object that is used twice as two', () => {
    const part = { properties: { x: text } }
    const { schema } = adviseSchema({ properties: { a: part, b: part }, required: ['a'] })
    const inner = { properties: { x: { type: ['string', 'null'] } }, required: ['x'] }
    expect(schema.properties).toEqual({ a: inner, b: { anyOf: [inner, { type: 'null' }] } })
  })

  it('should refuse an object that contains itself, and what is no schema', () => {
    const given: { properties: Record<string, unknown> } = { properties: {} }
    given.properties.a = given
    expect(() => adviseSchema(given)).toThrow(/as `schema#\/properties\/a`: expected a reference/)
    expect(() => adviseSchema([])).toThrow(TypeError)
    expect(() => adviseSchema({ properties: { a: { $ref: '#/x' } } })).toThrow(/schema#\/properties\/a\/\$ref/)
  })

  it('should look at alternatives that refer to each other once, not in all orders', () => {
    const names = Array.from({ length: 12 }, (_, at) => `d${at}`)
    const anyOf = names.map((name) => ({ $ref: `#/$defs/${name}` }))
    const $defs = Object.fromEntries(names.map((name) => [name, { type: ['object', 'null'], anyOf }]))
    const last = { ...$defs, d11: { type: 'string' } }
    const given = (defs: object) => ({ properties: { a: { allOf: anyOf } }, $defs: defs })
    expect(advised(given($defs)).properties).toEqual({ a: { allOf: anyOf } })
    expect(advised(given(last)).properties).toEqual({ a: { anyOf: [{ allOf: anyOf }, { type: 'null' }] } })
  })

  it('should refuse what is nested deeper than any model takes, instead of running out of stack', () => {
    const nested = (depth: number, inner: object): object => {
      let schema = inner
      for (let at = 0; at < depth; at++) schema = { items: schema }
      return schema
    }
    expect(adviseSchema(nested(999, text)).changes).toEqual([])
    expect(() => adviseSchema(nested(20_000, text))).toThrow(/at most 1000 schemas within each other/)
    expect(() => adviseSchema({ type: 'array', default: nested(20_000, text) })).toThrow(/at most 1000 levels/)
    // alternatives are about the same value, and are followed to their end
    let chain: object = { type: 'null' }
    for (let at = 0; at < 20_000; at++) chain = { anyOf: [chain] }
    expect(() => adviseSchema({ properties: { a: chain } })).toThrow(/at most 1000 schemas/)
  })

  it.each(['json-schema', 'openapi', 'gemini'] as const)('should hold for all schemas: %s', (dialect) => {
    fc.assert(
      fc.property(schemas(dialect), (given) => {
        const schema = advised(given)
        const keys = (shape: ReturnType<typeof toShape>) => [...(shape.properties?.keys() ?? [])]
        const isNumber = (key: string) => /^\d+$/.test(key)
        const [before, after] = [toShape(given), toShape(schema)].map(keys) as [string[], string[]]
        // orders in the members of `allOf` may contradict each other
        if (!before.some(isNumber) && !given.allOf) expect(after).toEqual(before)
        const visit = (node: unknown): void => {
          if (typeof node !== 'object' || node === null) return
          const { properties, required, propertyOrdering } = node as Record<string, never>
          if (properties && typeof (node as { type?: unknown }).type === 'string') {
            const names = Object.keys(properties)
            expect(new Set(required ?? [])).toEqual(new Set([...names, ...(required ?? [])]))
            if (propertyOrdering)
              expect((propertyOrdering as string[]).filter((key) => names.includes(key))).toEqual(names)
            if (dialect === 'gemini' && names.length > 0) expect(propertyOrdering).toBeDefined()
          }
          Object.values(node).forEach(visit)
        }
        visit(schema)
      }),
      runs(200),
    )
  })
})
