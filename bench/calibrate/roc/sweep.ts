import type { Detector } from '../../../src/core/types.ts'
import { createGuard } from '../../../src/index.ts'
import type { Sample } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

/**
 * One pass for all detectors and scales: they share one scanner, and nobody stops anything, so that each says what it would
 * have said alone.
 */
export function sweep({ text, ...sample }: Sample, detectors: readonly Detector[]): Outcome {
  const guard = createGuard({ detectors, policy: () => 'report' })
  const stops: Record<string, number> = {}
  for (const step of [guard.push(text), guard.end()]) {
    for (const { detector, level, at } of step.findings) if (level === 'limit') stops[detector] ??= at
  }
  return { sample, length: text.length, stops }
}
