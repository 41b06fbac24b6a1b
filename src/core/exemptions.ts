import type { Answer, Finding, Sighting } from './types.ts'

/**
 * Says how far a repetition may reach without being a defect, as a raw offset; where it is one anyway, its `start`.
 *
 * @param slice raw text, as far as it is remembered.
 */
export type Exempt = (finding: Finding, slice: (start: number, end: number) => string) => number

/** Findings that are none as long as the repetition does not go on too far, detector by detector. */
export interface Exemptions {
  /** @returns what has to be recorded now: what was found, or what has been exempt until now and has gone too far. */
  judge(index: number, answer: Answer, at: number): Sighting | undefined
  /** Whether what this detector found last is exempt so far. */
  has(index: number): boolean
}

interface Exempted {
  readonly sighting: Sighting
  /** Units of one copy: of floods, which have no period, in the mean. */
  readonly size: number
  readonly until: number
}

/** @param ask undefined: nothing is exempt. */
export function createExemptions(ask?: (index: number, sighting: Sighting, at: number) => number): Exemptions {
  const exempted: (Exempted | undefined)[] = []

  function judgeFound(index: number, sighting: Sighting, reach: number, at: number): Sighting | undefined {
    const until = ask?.(index, sighting, at) ?? sighting.start
    const isExempt = reach <= until
    const size = sighting.period ?? Math.max(1, (at - sighting.start) / Math.max(1, sighting.times))
    exempted[index] = isExempt ? { sighting, size, until } : undefined
    return isExempt ? undefined : sighting
  }

  return {
    judge(index, { finding, reach, hold }, at) {
      if (ask === undefined) return finding
      if (finding !== undefined) return judgeFound(index, finding, reach ?? at, at)
      const open = exempted[index]
      if (open === undefined) return undefined
      const hasGrown = reach !== undefined && reach > open.until
      // the repetition is over: the next one is another
      if (hasGrown || hold === Number.POSITIVE_INFINITY) exempted[index] = undefined
      if (!hasGrown) return undefined
      return { ...open.sighting, times: Math.floor((reach - open.sighting.start) / open.size) }
    },
    has: (index) => exempted[index] !== undefined,
  }
}
