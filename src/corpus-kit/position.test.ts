import { expect, it } from 'vitest'
import { position } from './position.ts'

it.each([
  ['abc', 0, '1:1'],
  ['abc', 2, '1:3'],
  ['a\nb', 2, '2:1'],
  ['a\r\nb', 1, '1:2'],
  ['a\r\nb', 3, '2:1'],
  ['a\rb', 2, '2:1'],
  ['😀x', 2, '1:3'],
])('should place an offset of %j, at %i, at %s', (text, offset, expected) => {
  expect(position(text, offset)).toBe(expected)
})
