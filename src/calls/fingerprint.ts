import { excerpt } from '../core/excerpt.ts'
import { hash } from './hash.ts'
import { type ReadJson, readJson } from './read-json.ts'
import type { Rules } from './rules.ts'
import { toCanonical } from './to-canonical.ts'
import type { ToolCall } from './types.ts'
import { wordsOf } from './words-of.ts'

/** What is remembered of a call: of the same size whatever the size of its arguments. */
export interface Fingerprint {
  /** Of name and arguments, or of what its tool's loop key makes of them: equal for the same call. */
  readonly key: number
  /** Of the name. */
  readonly tool: number
  /** For display. */
  readonly text: string
  /** Of the arguments without their numbers; 0 if they have none or are long. */
  readonly mask: number
  /** The sum of these numbers. */
  readonly sum: number
  /** Of the words of the arguments, whatever their order; 0 if there are too few or too many. */
  readonly words: number
  /** Of three words side by side each. */
  readonly grams: readonly number[]
}

/** Longer arguments are a document, which is not told again by counting or in other words. In UTF-16 units. */
const LONGEST = 2000

/** Reads what a model called. */
export function fingerprint({ name, arguments: given }: ToolCall, { loopKeys }: Rules): Fingerprint {
  const { value, text, longNumbers } = read(given)
  const loopKey = loopKeys.get(name)
  const same = loopKey === undefined ? text : toCanonical(loopKey(value))
  const long = loopKey === undefined ? longNumbers : []
  const isShort = same.length <= LONGEST
  const numbers = isShort ? same.match(/\d+(?:\.\d+)?/g) : null
  return {
    key: hash(`${name}\0${same}${long}`),
    tool: hash(name),
    // the middle of long arguments is never shown: it need not be copied
    text: excerpt(text.length > LONGEST ? `${name}(${text.slice(0, 64)}…` : `${name}(${text === '{}' ? '' : text})`),
    mask: numbers === null ? 0 : hash(same.replace(/\d+(?:\.\d+)?/g, '#')),
    // JSON has no infinity
    sum: Math.min(Number.MAX_VALUE, numbers?.reduce((sum, number) => sum + Number(number), 0) ?? 0),
    ...wordsOf(isShort ? same : ''),
  }
}

/** Arguments that are no JSON count as they are written; there are several ways to write that there are none. */
function read(given: unknown): ReadJson {
  const isNothing = given === undefined || given === null || (typeof given === 'string' && given.trim() === '')
  return readJson(isNothing ? {} : given)
}
