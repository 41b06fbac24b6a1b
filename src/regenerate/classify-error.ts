import { BACKEND_ERRORS, type ErrorClass, NETWORK_ERRORS, REPETITION_MESSAGES } from './backend-errors.ts'

/** An error may wrap another: so many levels are looked at. */
const DEPTH = 4

interface ErrorLike {
  readonly message?: unknown
  readonly status?: unknown
  readonly statusCode?: unknown
  readonly code?: unknown
  readonly cause?: unknown
  readonly error?: unknown
  readonly response?: unknown
}

/** What is to be done about what an attempt has thrown. What is not known is final. */
export function classifyError(error: unknown): ErrorClass {
  return sortAt(error, DEPTH) ?? 'final'
}

function sortAt(error: unknown, depth: number): ErrorClass | undefined {
  if (depth === 0) return undefined
  if (typeof error === 'string') return isRepetition(error) ? 'repetition' : undefined
  if (typeof error !== 'object' || error === null) return undefined
  const { message, status, statusCode, code, cause, error: inner, response } = error as ErrorLike
  if (isRepetition(message)) return 'repetition'
  // an ollama that has found a repetition says 500: whoever wraps it may keep its words one level below
  const below = [cause, inner, response].map((part) => sortAt(part, depth - 1)).find((sort) => sort !== undefined)
  if (below === 'repetition') return below
  return [status, statusCode, code].map(sortOf).find((sort) => sort !== undefined) ?? below
}

const isRepetition = (message: unknown): boolean =>
  typeof message === 'string' && REPETITION_MESSAGES.some((pattern) => pattern.test(message))

function sortOf(value: unknown): ErrorClass | undefined {
  if (typeof value === 'string' && NETWORK_ERRORS.includes(value)) return 'retry'
  return BACKEND_ERRORS.find(({ status, name }) => status === value || name === value)?.sort
}
