import { describe, expect, it } from 'vitest'
import { moveReference } from './move-reference.ts'

describe('moveReference', () => {
  const moved = new Set(['/properties/a', '/properties/a/properties/b', '/properties/c d~1e'])

  it.each([
    ['#/properties/a', '#/properties/a/anyOf/0'],
    ['#/properties/a/properties/b/items', '#/properties/a/anyOf/0/properties/b/anyOf/0/items'],
    ['#/properties/c%20d~1e', '#/properties/c%20d~1e/anyOf/0'],
    ['https://a.example#/properties/a', 'https://a.example#/properties/a/anyOf/0'],
  ])('should move %s', (reference, to) => {
    expect(moveReference(reference, moved)).toBe(to)
  })

  it.each(['#', '#a', '#/properties/ab', '#/properties', '#/properties/b', '#/%', 7])(
    'should leave %s',
    (reference) => {
      expect(moveReference(reference, moved)).toBeUndefined()
    },
  )
})
