import { EXIT } from './exit-codes.ts'

/** What a run has come to so far. */
export interface Outcome {
  found(): void
  quarantined(): void
  /** @param error what made it fail; some errors pass by themselves. */
  failed(error?: unknown): void
  /** Where several things happened, the first of: failed, worth a retry, quarantined, found. */
  readonly exitCode: number
}

const PASSING: readonly unknown[] = ['EAGAIN', 'EBUSY', 'EMFILE', 'ENFILE', 'EINTR', 'ETIMEDOUT', 'ESTALE']
const ORDER: readonly number[] = [EXIT.failed, EXIT.retry, EXIT.quarantined, EXIT.found]

export function createOutcome(): Outcome {
  const happened = new Set<number>()
  return {
    found: () => void happened.add(EXIT.found),
    quarantined: () => void happened.add(EXIT.quarantined),
    failed(error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      happened.add(PASSING.includes(code) ? EXIT.retry : EXIT.failed)
    },
    get exitCode() {
      return ORDER.find((code) => happened.has(code)) ?? EXIT.done
    },
  }
}
