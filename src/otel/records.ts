import type { Attributes } from '@opentelemetry/api'
import type { NAMES } from './names.ts'

/** What is to be recorded, before anybody knows where. */
export interface Records {
  readonly events: readonly { readonly name: string; readonly attributes: Attributes }[]
  readonly counts: readonly Count[]
  /** Attributes of the span, by which one finds it. */
  readonly span: Attributes
}

export interface Count {
  readonly counter: keyof typeof NAMES.counter
  readonly by: number
  readonly attributes: Attributes
}
