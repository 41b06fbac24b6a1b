import pRetry from 'p-retry'
import type { ErrorSort } from './backend-errors.ts'
import type { BackOffOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { type Played, play, type Stage } from './play.ts'
import { retryAfter } from './retry-after.ts'
import { sortError } from './sort-error.ts'
import { wait } from './wait.ts'

/** How failures of the service are met. */
export interface RetryDesk {
  readonly stage: Stage
  readonly backOff: Required<BackOffOptions>
  /** Takes one of the retries that are left, if there is one. */
  claim(): boolean
  /** Told of each play, failed ones included. */
  record(played: Played): void
  /** The plan of a retry. @param failures sorts of the failures of this attempt, in order. */
  replan(plan: Plan, failed: Played, failures: readonly ErrorSort[]): Plan
}

/** Plays a plan; where the service fails, again after a while. @throws what a callback throws. */
export async function playWithRetries(first: Plan, desk: RetryDesk): Promise<Played> {
  const { stage, backOff } = desk
  const failures: ErrorSort[] = []
  let plan = first
  let latest: Played = { plan, end: { kind: 'interrupted' }, text: '', characters: 0, milliseconds: 0, blocked: false }
  let delay: number | undefined
  let thrown: { readonly error: unknown } | undefined

  /** @returns whether to play again. */
  async function once(): Promise<boolean> {
    latest = await play(plan, stage)
    desk.record(latest)
    if (latest.end.kind !== 'failed') return false
    const { error } = latest.end
    const sort = sortError(error)
    delay = retryAfter(error, Date.now())
    const isFinal = sort === 'final' || sort === 'repetition' || (delay ?? 0) > backOff.longest
    if (isFinal || !desk.claim()) return false
    failures.push(sort)
    plan = desk.replan(plan, latest, failures)
    await stage.emit({ type: 'retry', retry: plan.retry, error, plan })
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
      signal: stage.life,
      onFailedAttempt: () => (delay === undefined ? undefined : wait(delay, stage.life)),
      // one that waited as long as the service asked begins at once
      shouldConsumeRetry: () => delay === undefined,
    })
  } catch (error) {
    if (!stage.life.aborted) throw error
    if (latest.end.kind === 'failed') latest = { ...latest, end: { kind: 'interrupted' } }
  }
  if (thrown !== undefined) throw (thrown as { readonly error: unknown }).error
  return latest
}
