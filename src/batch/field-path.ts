import { fromPathStep } from '../core/json/from-path-step.ts'
import { misuse } from '../core/misuse.ts'

/** One step into a JSON document: a key (or the index of an item), or every element. */
export interface FieldStep {
  readonly key: string
  /** Whether the step goes to every element of a list or object. */
  readonly every: boolean
}

export type FieldPath = readonly FieldStep[]

/** A step as it is written: anything but dots, or an escaped character. */
const STEP = /^(?:[^.\\]|\\.)+$/su
/** A dot that no backslash takes. */
const SEPARATOR = /(?<=(?<!\\)(?:\\\\)*)\./u

/**
 * Reads a dotted path, e.g. `text`, `choices.0.message.content`, `messages.*.content`. A backslash takes the next character
 * as it is: `a\.b` is one key, `\*` is the key `*`. The empty key is written `[""]`.
 *
 * @throws {TypeError} on an empty step, or a backslash at the end.
 */
export function parseFieldPath(path: string): FieldPath {
  const steps = path.split(SEPARATOR)
  if (!steps.every((step) => STEP.test(step))) {
    throw misuse('field', path, 'names joined by dots, such as text, choices.0.text or messages.*.content')
  }
  return steps.map((step) => ({ key: fromPathStep(step), every: step === '*' }))
}
