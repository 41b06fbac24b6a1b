import { hash } from './hash.ts'
import { isEmpty, saysNothing } from './is-empty.ts'
import { maskError } from './mask-error.ts'
import { saysPending } from './says-pending.ts'
import { toCanonical } from './to-canonical.ts'

/** What is remembered of a result. */
export interface Outcome {
  /** Equal for the same result; for errors, for the same error with other numbers, paths and names. */
  readonly hash: number
  readonly error: boolean
  /** Nothing was found. */
  readonly empty: boolean
  /** It says that something is still going on. */
  readonly pending: boolean
  /** Too short to be content: `ok`, `done`. The same again says nothing of progress. */
  readonly brief: boolean
}

/** A confirmation has at most so many UTF-16 units. */
const BRIEF = 32
/** Text that is longer is not read as JSON. In UTF-16 units. */
const LONGEST_JSON = 65_536
/** How texts of errors begin. */
const ERROR = /^\W{0,8}(?:\w{0,40}(?:error|exception)|traceback|fatal|panic)\b/i

/**
 * Reads a result.
 *
 * @param key what of it is compared.
 * @param error whether it is an error; by default it says so itself.
 */
export function toOutcome(value: unknown, key: (value: unknown) => unknown, error?: boolean): Outcome {
  const read = typeof value === 'string' ? parsed(value) : value
  const text = typeof read === 'string' ? read : toCanonical(read)
  if (error ?? isError(read))
    return {
      hash: hash(`error ${maskError(messageOf(read) ?? text)}`),
      error: true,
      empty: false,
      pending: false,
      brief: false,
    }
  const empty = typeof read === 'string' ? saysNothing(read) : isEmpty(read)
  return {
    hash: hash(toCanonical(key(read))),
    error: false,
    empty,
    pending: saysPending(read),
    brief: !empty && text.length <= BRIEF,
  }
}

/** Results are often JSON within text. */
function parsed(text: string): unknown {
  if (text.length > LONGEST_JSON || !/^\s{0,64}[[{]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isError(value: unknown): boolean {
  if (typeof value === 'string') return ERROR.test(value)
  if (value instanceof Error) return true
  if (typeof value !== 'object' || value === null) return false
  const { error, isError, is_error } = value as Readonly<Record<string, unknown>>
  return isError === true || is_error === true || (Boolean(error) && !isEmpty(error))
}

/** What an error says. In JSON all text is quoted, and what is quoted would be masked. */
function messageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return undefined
  const { error, message } = value as Readonly<Record<string, unknown>>
  if (typeof message === 'string') return message
  return messageOf(error) ?? toCanonical(value).replaceAll('"', ' ')
}
