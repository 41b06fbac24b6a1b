import { createDisplay } from './display.ts'
import type { AttemptRecord, Cause, EndReason, RegenerateEvent } from './events.ts'
import { createLadder, type Ladder } from './ladder.ts'
import type { Attempt } from './options.ts'
import type { Plan } from './plan.ts'
import type { AttemptOutcome, RunScope } from './read-attempt.ts'
import { type RetryContext, readWithRetries } from './read-with-retries.ts'
import type { Settings } from './to-settings.ts'
import { type Ending, toSummary } from './to-summary.ts'
import { verdictOf } from './verdict-of.ts'

/** What a run is given: what to ask, how, until when, and whom to tell. */
export interface RunContext {
  readonly attempt: Attempt
  readonly settings: Settings
  readonly life: AbortSignal
  readonly clock: {
    /** Ends the run if its time is up: a source that never waits lets no timer run. */
    look(): void
    /** Why it was aborted. */
    interruption(): EndReason
  }
  emit(event: RegenerateEvent): Promise<void>
}

/**
 * Attempts, one after another, until one ends cleanly or nothing is left to try.
 *
 * @returns the last event. @throws what a callback throws.
 */
export async function run(context: RunContext): Promise<Extract<RegenerateEvent, { type: 'done' }>> {
  const { settings, life, clock, emit } = context
  const began = performance.now()
  const log: AttemptRecord[] = []
  const ladder = createLadder(settings.options)
  const display = createDisplay(emit, settings.holdUntil)
  const retries = createRetryContext(context, display, ladder, log)
  let best = ''
  let plan = ladder.first

  async function finish(reason: EndReason, text: string, error?: { readonly error: unknown }) {
    if (reason !== 'aborted') await display.settle(text)
    const ending: Ending = { reason, text: display.shown, log, milliseconds: performance.now() - began, ...error }
    return { type: 'done', text: display.shown, summary: toSummary(ending, settings.options) } as const
  }

  await emit({ type: 'start', attempt: 1, plan })
  for (;;) {
    if (life.aborted) return finish(clock.interruption(), best)
    const outcome = await readWithRetries(plan, retries)
    const verdict = verdictOf(outcome, settings.guardOptions, clock.interruption())
    const text = keptOf(outcome, verdict)
    if (text.length > best.length) best = text
    if ('reason' in verdict) {
      const { reason } = verdict
      if (reason === 'error' && outcome.end.kind === 'failed') return finish(reason, best, { error: outcome.end.error })
      // reasoning may have used up all tokens
      const isNothing = reason === 'length' && text.trim() === ''
      return finish(reason, OWN_TEXT.has(reason) && !isNothing ? text : best)
    }
    const { cause } = verdict
    log.push({ ...(log.pop() as AttemptRecord), cause })
    if (cause.kind === 'repetition' || cause.kind === 'length') await emit({ type: 'signal', signal: cause.signal })
    if (life.aborted) return finish(clock.interruption(), best)
    if (charactersIn(log) > settings.maxCharacters) return finish('characters', best)
    if (plan.number >= settings.attempts) return finish('attempts', best)
    const next = ladder.next(cause, settings.mode === 'continue' && 'signal' in cause ? text : undefined)
    if (next === undefined) return finish('recurred', best)
    plan = next
    await emit({ type: 'attempt', attempt: plan.number, why: cause, plan })
  }
}

/** From the model, in all attempts so far, those that failed among them. */
function charactersIn(log: readonly AttemptRecord[]): number {
  return log.reduce((sum, { characters }) => sum + characters, 0)
}

/** Ends whose text is that of the last attempt, though an earlier one had more. */
const OWN_TEXT: ReadonlySet<EndReason> = new Set<EndReason>(['clean', 'length', 'blocked', 'stopped'])

/** What of an attempt is worth keeping. */
function keptOf({ text }: AttemptOutcome, verdict: { readonly cause: Cause } | { readonly reason: EndReason }): string {
  if (!('cause' in verdict) || !('signal' in verdict.cause) || verdict.cause.kind === 'signal') return text
  return text.slice(0, verdict.cause.signal.keep)
}

function createRetryContext(
  { attempt, settings, life, clock, emit }: RunContext,
  display: RunScope['display'],
  ladder: Ladder,
  log: AttemptRecord[],
): RetryContext {
  let retries = settings.retries
  let characters = 0

  const spend = (more: number): boolean => {
    clock.look()
    characters += more
    return characters <= settings.maxCharacters
  }

  return {
    scope: { attempt, guardOptions: settings.guardOptions, life, display, emit, spend },
    backOff: settings.backOff,
    claim: () => retries-- > 0,
    record({ plan, characters: read, milliseconds, usage, finishReason }) {
      const said = { ...(usage !== undefined && { usage }), ...(finishReason !== undefined && { finishReason }) }
      log.push({ plan, characters: read, milliseconds, ...said })
    },
    replan(plan, failed, failures) {
      const sort = failures.at(-1)
      const moved = sort === 'other-model' && failures.at(-2) === sort ? ladder.otherModel(plan) : plan
      const longer = sort === 'longer-deadline' ? 2 : 1
      const again = { ...moved, retry: plan.retry + 1, deadlineFactor: plan.deadlineFactor * longer }
      return settings.mode === 'continue' ? withPrefix(again, failed.text) : again
    },
  }
}

/** What was released already is not asked for again. */
function withPrefix(plan: Plan, text: string): Plan {
  return text.length > (plan.prefix?.length ?? 0) ? { ...plan, prefix: text } : plan
}
