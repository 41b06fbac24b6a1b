import { EMPTY_KEY } from './to-path-step.ts'

/** The key that a step of a path stands for: a backslash takes the next character as it is, and `[""]` is the empty key. */
export function fromPathStep(step: string): string {
  return step === EMPTY_KEY ? '' : step.replace(/\\(.)/gsu, '$1')
}
