import { hash } from './hash.ts'
import { isEmpty, saysNothing } from './is-empty.ts'
import { maskError } from './mask-error.ts'
import { type ReadJson, readJson } from './read-json.ts'
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
 * @param key gives what of it is compared. @default all of it
 * @param error whether it is an error; by default it says so itself.
 */
export function toOutcome(value: unknown, key?: (value: unknown) => unknown, error?: boolean): Outcome {
  const result = read(value)
  const { said, ...facts } = factsOf(result, error)
  if (facts.error) return { hash: hash(`error ${maskError(said ?? result.text)}`), ...facts }
  const whole = key === undefined ? `${toCanonical(result.value)}${result.longNumbers}` : toCanonical(key(result.value))
  return { hash: hash(whole), ...facts }
}

/** Results are often JSON within text. */
function read(value: unknown): ReadJson {
  const isText = typeof value === 'string' && (value.length > LONGEST_JSON || !/^\s{0,64}[[{]/.test(value))
  return isText ? { value, text: value, longNumbers: [] } : readJson(value)
}

interface Facts extends Omit<Outcome, 'hash'> {
  /** By an error. */
  readonly said?: string | undefined
}

/** A result whose properties throw when they are looked at is taken for what could be written of it. */
function factsOf({ value, text }: ReadJson, error: boolean | undefined): Facts {
  try {
    return toFacts(value, text, error)
  } catch {
    return toFacts(JSON.parse(text), text, error)
  }
}

function toFacts(value: unknown, text: string, error = isError(value)): Facts {
  if (error) return { error, empty: false, pending: false, brief: false, said: messageOf(value) }
  const empty = typeof value === 'string' ? saysNothing(value) : isEmpty(value)
  return { error, empty, pending: saysPending(value), brief: !empty && text.length <= BRIEF }
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
