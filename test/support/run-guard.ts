import { createGuardWith } from '../../src/core/guard.ts'
import type { Advice, Guard, Step } from '../../src/core/types.ts'
import type { Outcome, ReferenceSettings } from './reference-guard.ts'

const NO_ADVICE: Advice = { pathology: 6, instructions: [], examples: [], changes: [] }

/** A guard with the settings that the reference guard takes. */
export function guardOf(settings: ReferenceSettings): Guard {
  return createGuardWith({ ...settings, advise: () => NO_ADVICE })
}

/** Feeds chunks to a guard and gathers all that it says; whatever follows a signal must be empty. */
export function runGuard(guard: Guard, chunks: readonly string[]): Outcome & { readonly steps: readonly Step[] } {
  const steps: Step[] = chunks.map((chunk) => guard.push(chunk))
  const last = guard.end()
  steps.push(last)
  const signal = steps.find((step) => step.signal)?.signal
  return {
    text: steps.map((step) => step.text).join(''),
    findings: steps.flatMap((step) => step.findings),
    signal: signal && { action: signal.action, finding: signal.finding, keep: signal.keep },
    overflowed: last.summary.overflowed,
    steps,
  }
}
