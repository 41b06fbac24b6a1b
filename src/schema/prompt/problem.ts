/** What leads a model to write escapes or newlines without end, or to repeat fields. */
export type ProblemKind = 'escape' | 'html-entity' | 'control-character' | 'zero-width-character' | 'field-order'

/** A place in a prompt, or in one of its examples, that invites repetition in structured output. */
export interface PromptProblem {
  readonly kind: ProblemKind
  readonly where: 'prompt' | 'example'
  /** Of the example. */
  readonly index?: number
  /** Half-open, in UTF-16 units of the prompt or of the example's text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** What stands in its place now; the empty string if it was taken out. Absent if nothing was changed. */
  readonly replacement?: string
  readonly why: string
}

/** A problem where it is found: whose text it is in is not known there. */
export type Sighting = Pick<PromptProblem, 'kind' | 'start' | 'end' | 'replacement'>
