import { toDecider } from '../core/policy.ts'
import type { Finding } from '../core/types.ts'
import type { GuardOptions } from '../guard.ts'
import { classifyError } from './classify-error.ts'
import type { Cause, EndReason } from './events.ts'
import type { AttemptOutcome } from './read-attempt.ts'
import { readFinishReason } from './read-finish-reason.ts'
import { providerSignal, repeatsAtEnd } from './repeats-at-end.ts'

/** What an attempt comes to: the end, or a cause for another attempt. */
export type Verdict = { readonly reason: EndReason } | { readonly cause: Cause }

/** @param interrupted why, if the attempt was interrupted. */
export function verdictOf(outcome: AttemptOutcome, options: GuardOptions, interrupted: EndReason): Verdict {
  const { end } = outcome
  switch (end.kind) {
    case 'interrupted':
      return { reason: interrupted }
    case 'characters':
      return { reason: 'characters' }
    case 'stopped':
      return end.signal.action === 'abort' ? { reason: 'stopped' } : { cause: { kind: 'signal', signal: end.signal } }
    case 'failed':
      return classifyError(end.error) === 'repetition' ? { cause: repetition(outcome, options) } : { reason: 'error' }
    case 'ended':
      return verdictOfEnd(outcome, options)
    default:
      throw end satisfies never
  }
}

function verdictOfEnd(outcome: AttemptOutcome, options: GuardOptions): Verdict {
  const { finishReason, end, text } = outcome
  if (outcome.blocked) return { reason: 'blocked' }
  if (finishReason === undefined) return { reason: 'clean' }
  const meaning = readFinishReason(finishReason)
  switch (meaning) {
    case 'complete':
    case 'other':
      return { reason: 'clean' }
    case 'blocked':
      return { reason: 'blocked' }
    // never comes here: such an answer has failed, not ended
    case 'failed':
      return { reason: 'error' }
    case 'recitation':
    case 'malformed':
      return { cause: { kind: meaning, finishReason } }
    case 'repetition':
      return { cause: repetition(outcome, options) }
    case 'length': {
      const signal = end.kind === 'ended' ? repeatsAtEnd(text, end.summary, options) : undefined
      const again = signal !== undefined && asksAgain(signal.finding, options)
      return again ? { cause: { kind: 'length', finishReason, signal } } : { reason: 'length' }
    }
    default:
      throw meaning satisfies never
  }
}

/** What repeats itself where it was cut off would have been stopped later on: the policy is asked as it would have been then. */
function asksAgain(finding: Finding, { policy }: GuardOptions): boolean {
  const { decide } = toDecider(policy, typeof policy === 'object' ? Object.keys(policy) : [])
  return decide({ ...finding, level: 'limit' }, []) === 'regenerate'
}

/** The provider has seen it; where, our own detectors may know. */
function repetition({ finishReason, text, end }: AttemptOutcome, options: GuardOptions): Cause {
  const found = repeatsAtEnd(text, end.kind === 'ended' ? end.summary : undefined, options)
  return {
    kind: 'repetition',
    ...(finishReason !== undefined && { finishReason }),
    signal: found ?? providerSignal(text, options),
  }
}
