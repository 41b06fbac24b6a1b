import type { LastStep, Step } from '../core/types.ts'
import { createGuard, type GuardOptions } from '../guard.ts'
import { createJoin, type Joint } from './join.ts'

/** A guard over the text of one attempt, which may go on from a prefix. */
export interface Reading {
  /** Text of a step counts from the start of the prefix, which is part of the first one. */
  push(text: string): Step
  end(): LastStep
}

const NOTHING: Step = Object.freeze({ text: '', findings: [] })

/** The guard sees the prefix, too: only so it knows that it is in a table, in code or in a string, and where a loop began. */
export function createReading(options: GuardOptions, prefix = ''): Reading {
  const guard = createGuard(options)
  let join = prefix === '' ? undefined : createJoin(prefix)

  function begin({ keep, text }: Joint): Step {
    join = undefined
    // what there is to find in it was reported by the attempt that wrote it
    const before = guard.push(prefix.slice(0, keep))
    const {
      signal,
      text: released,
      findings,
    } = before.signal === undefined ? guard.push(text) : { ...before, text: '' }
    return { text: before.text + released, findings, ...(signal && { signal }) }
  }

  return {
    push(text) {
      if (join === undefined) return guard.push(text)
      const joint = join.push(text)
      return joint === undefined ? NOTHING : begin(joint)
    },
    end() {
      const first = join === undefined ? NOTHING : begin(join.end())
      const last = guard.end()
      const signal = first.signal ?? last.signal
      const findings = [...first.findings, ...last.findings]
      return { ...last, text: first.text + last.text, findings, ...(signal && { signal }) }
    },
  }
}
