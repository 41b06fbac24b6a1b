import { describe, expect, it } from 'vitest'
import { dialectOf } from './dialect-of.ts'
import { findSchema } from './find-schema.ts'

const dialect = (given: object) => dialectOf(findSchema(given), '')
const properties = { a: { type: 'string' } }

describe('dialectOf', () => {
  it.each([
    { properties },
    { $schema: 'https://json-schema.org/draft/2020-12/schema', properties, propertyOrdering: ['a'] },
    { properties: { a: { type: ['string', 'null'] } }, propertyOrdering: ['a'] },
    { responseJsonSchema: { properties, propertyOrdering: ['a'] } },
    { type: 'json_schema', json_schema: { schema: { properties: { a: { type: 'string', nullable: true } } } } },
  ])('should be JSON Schema: %j', (given) => {
    expect(dialect(given)).toEqual({ nullability: 'type' })
  })

  it.each([
    { responseSchema: { properties } },
    { generationConfig: { responseSchema: { properties } } },
    { properties, propertyOrdering: ['a'] },
    { properties: { a: { type: 'STRING' } } },
    { properties: { a: { items: { properties, propertyOrdering: ['a'] } } } },
  ])("should be Gemini's: %j", (given) => {
    expect(dialect(given)).toEqual({ nullability: 'nullable', ordering: 'propertyOrdering' })
  })

  it('should keep to the spelling of Python clients', () => {
    expect(dialect({ response_schema: { properties } }).ordering).toBe('property_ordering')
    expect(dialect({ properties, property_ordering: ['a'] }).ordering).toBe('property_ordering')
  })

  it.each([
    { properties: { a: { type: 'string', nullable: false } } },
    { allOf: [{ properties, propertyOrdering: ['a'] }], nullable: true },
  ])('should be OpenAPI: %j', (given) => {
    expect(dialect(given)).toEqual({ nullability: 'nullable-and-enum' })
  })

  it('should not take a property for a keyword', () => {
    expect(dialect({ properties: { nullable: true, propertyOrdering: {}, $schema: {} } })).toEqual({
      nullability: 'type',
    })
  })
})
