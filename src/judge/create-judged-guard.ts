import { createGuardWith } from '../core/guard.ts'
import type { GuardSettings } from '../core/guard-settings.ts'
import type { Guard, Step } from '../core/types.ts'
import { createBench } from './create-bench.ts'
import type { Judge } from './judge.ts'

/** A guard that takes its suspicions to a judge. It works as any other, but for one more detector: `judge`. */
export function createJudgedGuard(settings: GuardSettings, judge: Judge, timeLimit: number): Guard {
  const bench = createBench(judge, timeLimit)
  const guard = createGuardWith({ ...settings, detectors: [...settings.detectors, bench.detector] })

  function heard<Some extends Step>(step: Some): Some {
    if (step.signal !== undefined) bench.close()
    else bench.hear(step.findings)
    return step
  }

  return {
    push: (text) => heard(guard.push(text)),
    end() {
      bench.close()
      return guard.end()
    },
  }
}
