/** A deep copy of what JSON can hold; everything else, such as a function or an instance of a class, is passed on as it is. */
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue)
  if (!isPlain(value)) return value
  // `fromEntries`, for a key named `__proto__` is a key like any other
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyValue(part)]))
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
