import type { RepairedField } from '../batch/repair-field.ts'
import type { Session } from './session.ts'

type Closing = NonNullable<RepairedField['outcome']>

/** Counts what became of the JSON texts of a file. */
export interface Closings {
  count(outcome: Closing): void
  /** Tells the numbers. */
  say(): void
}

const MEANING: Readonly<Record<Closing, string>> = {
  closed: 'closed as JSON; half values at the end are left out',
  refused: 'not repaired: that would have broken the JSON',
}

export function createClosings(file: string, session: Session): Closings {
  const counts = new Map<Closing, number>()
  return {
    count(outcome) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    },
    say() {
      for (const [outcome, count] of counts) {
        session.say(`${file}: ${count} ${count === 1 ? 'text' : 'texts'} ${MEANING[outcome]}`)
      }
    },
  }
}
