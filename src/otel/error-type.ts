/** As the semantic conventions have it for errors of no known sort. */
const OTHER = '_OTHER'
/** No sentence, and nothing of any length. */
const WORD = /^\w{1,64}$/

interface ErrorLike {
  readonly status?: unknown
  readonly statusCode?: unknown
  readonly code?: unknown
  readonly name?: unknown
  readonly cause?: { readonly code?: unknown } | null
}

/**
 * What sort of error it is, in few different values: its status, its code, that of its cause, else its name. Never its message,
 * which may have text of anybody.
 */
export function errorType(error: unknown): string {
  if (typeof error !== 'object' || error === null) return OTHER
  const { status, statusCode, code, name, cause } = error as ErrorLike
  const number = [status, statusCode].find((value) => typeof value === 'number')
  if (number !== undefined) return String(number)
  return [code, cause?.code, name].find(isWord) ?? OTHER
}

const isWord = (value: unknown): value is string => typeof value === 'string' && WORD.test(value)
