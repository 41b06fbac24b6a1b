import { toDecider } from '../../src/core/policy.ts'
import { createScanner } from '../../src/core/scanner.ts'
import { isHighSurrogate, isLowSurrogate } from '../../src/core/surrogates.ts'
import type { Action, Detector, Finding, Format, Policy, Signal, Unit, Watch } from '../../src/core/types.ts'

/** What a guard did to a text, in a form that can be compared. */
export interface Outcome {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly signal: Pick<Signal, 'action' | 'finding' | 'keep'> | undefined
  readonly overflowed: number
}

export interface ReferenceSettings {
  readonly detectors: readonly Detector[]
  readonly format: Format
  readonly policy: Policy
  readonly maxHold: number
}

/**
 * The semantics of DESIGN.md section 2, written down as slowly and plainly as possible: one UTF-16 unit at a time, one flag
 * per unit, everything worked out anew after each. It shares the scanner and the detectors with the real guard, and nothing
 * of what releases, holds, cuts, stops and counts.
 */
export function referenceGuard(raw: string, settings: ReferenceSettings): Outcome {
  const { detectors, format, maxHold } = settings
  const { decide, mayAct } = toDecider(
    settings.policy,
    detectors.map(({ name }) => name),
  )
  const isCut: boolean[] = []
  const holds = detectors.map(() => Number.POSITIVE_INFINITY)
  const decisions: (Action | undefined)[] = detectors.map(() => undefined)
  const periods = detectors.map(() => 1)
  const findings: Finding[] = []
  let released = 0
  let overflowed = 0
  let stop: { finding: Finding; action: Signal['action']; limit: number } | undefined

  const scanner = createScanner(format, {
    wants: (type, zone) => detectors.some(({ sees, zones }) => sees.includes(type) && zones.includes(zone)),
    show(unit, at) {
      detectors.forEach((detector, index) => {
        if (stop === undefined && detector.sees.includes(unit.type) && detector.zones.includes(unit.zone)) {
          hear(detector, index, unit, at)
        }
      })
      return stop !== undefined
    },
  })
  const watches: Watch[] = detectors.map((detector) =>
    detector.start({
      channel: 'text',
      format,
      slice: (start, end) => raw.slice(Math.max(0, start), Math.min(end, scanner.length())),
      lineStart: () => scanner.lineStart(),
      previousLineStart: () => scanner.previousLineStart(),
    }),
  )

  function hear(detector: Detector, index: number, unit: Unit, at: number): void {
    const answer = (watches[index] as Watch)(unit)
    if (answer === undefined) return
    if (answer.hold !== undefined && mayAct(detector.name)) holds[index] = answer.hold
    let finding: Finding | undefined
    if (answer.finding !== undefined) {
      finding = { detector: detector.name, channel: 'text', part: '0', at, ...answer.finding }
      decisions[index] = decide(finding, findings)
      periods[index] = finding.period ?? 1
      if (decisions[index] !== 'ignore') findings.push(finding)
    }
    const action = decisions[index]
    const acts = action === 'repair' || action === 'abort' || action === 'regenerate'
    if (answer.cut !== undefined && acts) {
      let from = answer.cut.start
      // of a loop whole copies stay
      while (from < released) from += periods[index] as number
      for (let i = from; i < Math.min(answer.cut.end, at); i++) isCut[i] = true
    }
    if (finding !== undefined && (action === 'abort' || action === 'regenerate')) {
      const hold = holds[index] as number
      stop = {
        finding,
        action,
        limit: Math.max(released, Math.min(at, hold === Number.POSITIVE_INFINITY ? finding.at : hold)),
      }
    }
  }

  /** Offsets of the raw units that were released. */
  function output(): number[] {
    const left = isCut.slice()
    for (let i = 0; i + 1 < raw.length; i++) {
      const pair = isHighSurrogate(raw.charCodeAt(i)) && isLowSurrogate(raw.charCodeAt(i + 1))
      // half a pair is never cut
      if (pair && left[i] !== left[i + 1]) left[i] = left[i + 1] = false
    }
    const units: number[] = []
    for (let i = 0; i < released; i++) if (!left[i]) units.push(i)
    return units
  }

  function keepOf(finding: Finding, units: readonly number[]): number {
    const offset = finding.start + (finding.period ?? 0)
    const keep = units.filter((unit) => unit < offset).length
    const torn = isHighSurrogate(raw.charCodeAt(offset - 1)) && isLowSurrogate(raw.charCodeAt(offset))
    return torn && units.includes(offset - 1) ? keep - 1 : keep
  }

  for (let length = 1; length <= raw.length && stop === undefined; length++) {
    for (let i = isCut.length; i < length; i++) isCut.push(false)
    scanner.push(raw.charAt(length - 1))
    if (stop !== undefined) break
    released = Math.max(released, Math.min(length, ...holds))
    if (length - released > maxHold) {
      overflowed += length - maxHold - released
      released = length - maxHold
    }
  }
  if (stop === undefined) scanner.end()
  const ended = stop as typeof stop | undefined
  released = ended?.limit ?? raw.length
  // at a stop half a pair stays behind, whatever would have followed
  if (ended !== undefined && isHighSurrogate(raw.charCodeAt(released - 1))) released--
  const units = output()
  return {
    text: units.map((unit) => raw.charAt(unit)).join(''),
    findings,
    signal: ended && { action: ended.action, finding: ended.finding, keep: keepOf(ended.finding, units) },
    overflowed,
  }
}
