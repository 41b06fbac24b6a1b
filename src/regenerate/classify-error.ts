import { BACKEND_ERRORS, type ErrorClass, NETWORK_ERRORS, REPETITION_MESSAGES } from './backend-errors.ts'

/** An error may wrap another: so many levels are looked at. */
const DEPTH = 4

interface ErrorLike {
  readonly message?: unknown
  readonly status?: unknown
  readonly statusCode?: unknown
  readonly code?: unknown
  readonly type?: unknown
  readonly name?: unknown
  readonly $metadata?: { readonly httpStatusCode?: unknown }
  readonly cause?: unknown
  readonly error?: unknown
  readonly response?: unknown
  /** Of an `AI_RetryError`. */
  readonly lastError?: unknown
}

/** What is to be done about what an attempt has thrown. What is not known is final. */
export function classifyError(error: unknown): ErrorClass {
  return sortAt(error, DEPTH) ?? 'final'
}

function sortAt(error: unknown, depth: number): ErrorClass | undefined {
  if (depth === 0) return undefined
  if (typeof error === 'string') return isRepetition(error) ? 'repetition' : undefined
  if (typeof error !== 'object' || error === null) return undefined
  const { message, cause, error: inner, response, lastError } = error as ErrorLike
  if (isRepetition(message)) return 'repetition'
  // an ollama that has found a repetition says 500: whoever wraps it may keep its words one level below
  const parts = [cause, inner, response, lastError]
  const below = parts.map((part) => sortAt(part, depth - 1)).find((sort) => sort !== undefined)
  if (below === 'repetition') return below
  return ownSort(error) ?? below
}

/** A name says more than a status: of those of 429, there is one where waiting does not help. */
function ownSort(error: ErrorLike): ErrorClass | undefined {
  const { status, statusCode, code, type, name, $metadata } = error
  const words = [code, type, status, name, error.constructor?.name].map(sortOfName)
  const numbers = [status, statusCode, $metadata?.httpStatusCode, code].map(sortOfStatus)
  return [...words, ...numbers].find((sort) => sort !== undefined)
}

const isRepetition = (message: unknown): boolean =>
  typeof message === 'string' && REPETITION_MESSAGES.some((pattern) => pattern.test(message))

function sortOfName(value: unknown): ErrorClass | undefined {
  if (typeof value !== 'string') return undefined
  return NETWORK_ERRORS.includes(value) ? 'retry' : BACKEND_ERRORS.find(({ name }) => name === value)?.sort
}

function sortOfStatus(value: unknown): ErrorClass | undefined {
  if (typeof value !== 'number') return undefined
  const known = BACKEND_ERRORS.find(({ status }) => status === value)?.sort
  return known ?? (value >= 500 && value < 600 ? 'other-model' : undefined)
}
