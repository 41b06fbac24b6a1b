import { expect, it } from 'vitest'
import { createLineColumns } from './line-columns.ts'

it.each([
  ['', 0, 1, 1],
  ['abc', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 1, 1, 2],
  ['a\r\nb', 2, 1, 3],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\r\r\nb\n', 5, 3, 2],
  ['a\n', 2, 2, 1],
  ['😀x', 2, 1, 3],
])('should place an offset of %j, at %i, in line %i, column %i', (text, offset, line, column) => {
  expect(createLineColumns(text)(offset)).toEqual({ line, column })
})
