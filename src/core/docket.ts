import { createExemptions } from './exemptions.ts'
import type { GuardSettings } from './guard-settings.ts'
import type { Ledger } from './ledger.ts'
import type { Decider } from './policy.ts'
import type { Action, Answer, Finding, Sighting } from './types.ts'

/** What is found, and what was decided about it, detector by detector. */
export interface Docket {
  /** Takes what a detector answered. @returns what is found by it, once it is no longer exempt; decided and recorded. */
  take(index: number, answer: Answer, at: number): Finding | undefined
  /** What was decided about a detector's latest finding. */
  decision(index: number): Action | undefined
  /** Of its latest finding; 1 where no copy is worth keeping. */
  period(index: number): number
  /** Whether what it found last is exempt so far. */
  isExempt(index: number): boolean
  /** What was found since this was asked the last time, but for what is ignored. */
  news(): readonly Finding[]
}

const NONE: readonly Finding[] = Object.freeze([])

/** @param slice raw text, as far as it is remembered. */
export function createDocket(
  { detectors, exempt, channel = 'text', part = '0' }: GuardSettings,
  decide: Decider['decide'],
  ledger: Ledger,
  slice: (start: number, end: number) => string,
): Docket {
  const decisions: (Action | undefined)[] = detectors.map(() => undefined)
  const periods: number[] = detectors.map(() => 1)
  const exemptions = createExemptions(
    exempt && ((index, sighting, at) => exempt(toFinding(index, sighting, at), slice)),
  )
  let fresh: Finding[] = []

  function toFinding(index: number, sighting: Sighting, at: number): Finding {
    return { detector: detectors[index]?.name as string, channel, part, at, ...sighting }
  }

  function record(index: number, finding: Finding): Finding {
    const action = decide(finding, ledger.earlier)
    decisions[index] = action
    periods[index] = finding.period ?? 1
    if (action === 'ignore') return finding
    fresh.push(finding)
    ledger.add(finding)
    return finding
  }

  return {
    take(index, answer, at) {
      const sighting = exemptions.judge(index, answer, at)
      const finding = sighting && record(index, toFinding(index, sighting, at))
      if (exemptions.has(index)) decisions[index] = 'ignore'
      return finding
    },
    decision: (index) => decisions[index],
    period: (index) => periods[index] as number,
    isExempt: exemptions.has,
    news() {
      if (fresh.length === 0) return NONE
      const news = fresh
      fresh = []
      return news
    },
  }
}
