import { misuse } from '../core/misuse.ts'

/** The stack is finite, and a value that holds itself has no end. */
const DEEPEST = 1000

/**
 * A deep copy of what JSON can hold; everything else, such as a function or an instance of a class, is passed on as it is.
 *
 * @throws {TypeError} if it is nested more than 1,000 deep.
 */
export function copyValue(value: unknown): unknown {
  return copied(value, 0)
}

function copied(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw misuse('schema', 'a value of greater depth', `at most ${DEEPEST} levels`)
  if (Array.isArray(value)) return value.map((part) => copied(part, depth + 1))
  if (!isPlain(value)) return value
  // `fromEntries`, for a key named `__proto__` is a key like any other
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part, depth + 1)]))
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
