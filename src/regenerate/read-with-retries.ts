import pRetry from 'p-retry'
import type { ErrorClass } from './backend-errors.ts'
import { classifyError } from './classify-error.ts'
import type { BackOffOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { type AttemptOutcome, type RunScope, readAttempt } from './read-attempt.ts'
import { retryAfter } from './retry-after.ts'
import { wait } from './wait.ts'

/** How failures of the service are met. */
export interface RetryContext {
  readonly scope: RunScope
  readonly backOff: Required<BackOffOptions>
  /** Takes one of the retries that are left, if there is one. */
  claim(): boolean
  /** Told of each attempt read, failed ones included. */
  record(outcome: AttemptOutcome): void
  /** The plan of a retry. @param failures sorts of the failures of this attempt, in order. */
  replan(plan: Plan, failed: AttemptOutcome, failures: readonly ErrorClass[]): Plan
}

/** Plays a plan; where the service fails, again after a while. @throws what a callback throws. */
export async function readWithRetries(first: Plan, retries: RetryContext): Promise<AttemptOutcome> {
  const { scope, backOff } = retries
  const failures: ErrorClass[] = []
  let plan = first
  let latest: AttemptOutcome = {
    plan,
    end: { kind: 'interrupted' },
    text: '',
    characters: 0,
    milliseconds: 0,
    blocked: false,
  }
  let delay: number | undefined
  let thrown: { readonly error: unknown } | undefined

  /** @returns whether to read again. */
  async function once(): Promise<boolean> {
    latest = await readAttempt(plan, scope)
    retries.record(latest)
    if (latest.end.kind !== 'failed') return false
    const { error } = latest.end
    const sort = classifyError(error)
    delay = retryAfter(error, Date.now())
    const isFinal = sort === 'final' || sort === 'repetition' || (delay ?? 0) > backOff.longest
    if (isFinal || !retries.claim()) return false
    failures.push(sort)
    plan = retries.replan(plan, latest, failures)
    await scope.emit({ type: 'retry', retry: plan.retry, error, plan })
    return true
  }

  // what is thrown on is kept from p-retry, which would wrap what is no Error
  async function attempt(): Promise<void> {
    const again = await once().catch((error) => {
      thrown = { error }
      return false
    })
    if (again) throw new Error('The service failed.')
  }

  try {
    await pRetry(attempt, {
      retries: Number.POSITIVE_INFINITY,
      minTimeout: backOff.first,
      maxTimeout: backOff.longest,
      randomize: true,
      signal: scope.life,
      onFailedAttempt: () => (delay === undefined ? undefined : wait(delay, scope.life)),
      // one that waited as long as the service asked begins at once
      shouldConsumeRetry: () => delay === undefined,
    })
  } catch (error) {
    if (!scope.life.aborted) throw error
    if (latest.end.kind === 'failed') latest = { ...latest, end: { kind: 'interrupted' } }
  }
  if (thrown !== undefined) throw (thrown as { readonly error: unknown }).error
  return latest
}
