import type { Remembered } from './call-log.ts'
import type { JudgementRows } from './judgement-log.ts'
import type { CallGuardState } from './types.ts'

/** All that a call guard remembers. */
export interface Memory {
  readonly calls: Remembered
  readonly judgements: JudgementRows
}

/** The version of the state: what another one wrote has other rows. */
export const STATE_VERSION = 2

/** What is remembered as plain data: rows of numbers, since there are hundreds of them. */
export function writeState({ calls: { history, twins, ...counts }, judgements }: Memory): CallGuardState {
  return {
    version: STATE_VERSION,
    ...counts,
    ...history,
    twins: twins.map(({ index, id }) => [index, id]),
    findings: judgements.numbers.map((row, at) => [...row, judgements.of[at] as string]),
  }
}
