import type { CallFinding } from './types.ts'

/** What of a finding is not the same for all on the same call. */
export type Repetition = Pick<CallFinding, 'kind' | 'level' | 'start' | 'times'> & {
  /** @default the call */
  readonly of?: string
  readonly period?: number
}
