import type { Exempt } from '../../src/core/exemptions.ts'
import { createHistory } from '../../src/core/history.ts'
import { toDecider } from '../../src/core/policy.ts'
import { createScanner, type Scanner } from '../../src/core/scanner.ts'
import type { Shape } from '../../src/core/shape.ts'
import type { Stage } from '../../src/core/stage.ts'
import { isHighSurrogate, isLowSurrogate } from '../../src/core/surrogates.ts'
import type {
  Action,
  Answer,
  Detector,
  Finding,
  Format,
  Policy,
  Sighting,
  Signal,
  Unit,
  Watch,
} from '../../src/core/types.ts'
import type { Viewer } from '../../src/core/viewer.ts'

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
  readonly stage?: Stage
  readonly exempt?: Exempt
  readonly shape?: Shape
}

/** What the stage writes instead of a span. */
interface Written {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The semantics of DESIGN.md section 2, written down as slowly and plainly as possible: one UTF-16 unit at a time, one flag
 * per unit, everything worked out anew after each. It shares the scanner, the detectors and the stage with the real guard, and nothing
 * of what releases, holds, cuts, stops and counts.
 */
export function referenceGuard(raw: string, settings: ReferenceSettings): Outcome {
  const { detectors, format, maxHold } = settings
  const { decide, mayAct } = toDecider(
    settings.policy,
    detectors.map(({ name }) => name),
  )
  const isCut: boolean[] = []
  // the last one is the stage's
  const holds = [...detectors, undefined].map(() => Number.POSITIVE_INFINITY)
  const written: Written[] = []
  const decisions: (Action | undefined)[] = detectors.map(() => undefined)
  const periods = detectors.map(() => 1)
  const exempted: ((Sighting & { at: number; until: number }) | undefined)[] = []
  const findings: Finding[] = []
  let released = 0
  let overflowed = 0
  let stop: { finding: Finding; action: Signal['action']; limit: number } | undefined

  const viewer: Viewer = {
    wants: (type, zone) => detectors.some(({ sees, zones }) => sees.includes(type) && zones.includes(zone)),
    show(unit, at) {
      detectors.forEach((detector, index) => {
        if (stop === undefined && detector.sees.includes(unit.type) && detector.zones.includes(unit.zone)) {
          hear(detector, index, unit, at)
        }
      })
      return stop !== undefined
    },
  }
  const history = createHistory()
  const stage = settings.stage?.start({
    history,
    zone: () => scanner.zone(),
    show: (unit, at) => scanner.show(unit, at),
    hold(offset) {
      holds[detectors.length] = offset
    },
    change({ start, end }, text) {
      // what has left stays: of the rest only what is left out is still of use
      if (text === '') for (let i = Math.max(start, released); i < end; i++) isCut[i] = true
      else if (start >= released) written.push({ start, end, text })
    },
  })
  const scanner: Scanner = createScanner(format, viewer, history, stage)
  const watches: Watch[] = detectors.map((detector) =>
    detector.start({
      channel: 'text',
      format,
      slice: (start, end) => raw.slice(Math.max(0, start), Math.min(end, scanner.length())),
      lineStart: () => scanner.lineStart(),
      previousLineStart: () => scanner.previousLineStart(),
      ring: history.ring,
      tables: stage !== undefined,
      ...(settings.shape && { shape: settings.shape }),
      isDelimiterRow: () => stage?.isDelimiterRow() ?? false,
    }),
  )

  function hear(detector: Detector, index: number, unit: Unit, at: number): void {
    const answer = (watches[index] as Watch)(unit)
    if (answer === undefined) return
    let finding: Finding | undefined
    const sighting = notExempt(detector.name, index, answer, at)
    const isExempt = exempted[index] !== undefined
    if (answer.hold !== undefined && mayAct(detector.name))
      holds[index] = isExempt ? Number.POSITIVE_INFINITY : Math.floor(answer.hold)
    if (isExempt) decisions[index] = 'ignore'
    if (sighting !== undefined) {
      finding = { detector: detector.name, channel: 'text', part: '0', at, ...sighting }
      decisions[index] = decide(finding, findings)
      periods[index] = finding.period ?? 1
      if (decisions[index] !== 'ignore') findings.push(finding)
    }
    const action = decisions[index]
    const acts = action === 'repair' || action === 'abort' || action === 'regenerate'
    if (answer.cut !== undefined && acts) {
      let from = Math.ceil(answer.cut.start)
      // of a loop whole copies stay
      while (from < released) from += periods[index] as number
      for (let i = from; i < Math.min(Math.floor(answer.cut.end), at); i++) isCut[i] = true
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

  /** What is said of a repetition that was exempt is said when it has gone too far. */
  function notExempt(detector: string, index: number, answer: Answer, at: number): Sighting | undefined {
    const { exempt } = settings
    if (exempt === undefined) return answer.finding
    const { finding, reach, hold } = answer
    const open = exempted[index]
    if (finding !== undefined) {
      const whole = { detector, channel: 'text', part: '0', at, ...finding } as const
      const until = exempt(whole, (start, end) => raw.slice(Math.max(0, start), Math.min(end, scanner.length())))
      exempted[index] = (reach ?? at) <= until ? { ...finding, at, until } : undefined
      return exempted[index] === undefined ? finding : undefined
    }
    if (open === undefined) return undefined
    if (reach !== undefined && reach > open.until) {
      exempted[index] = undefined
      const { at: then, until: _, ...first } = open
      const size = first.period ?? Math.max(1, (then - first.start) / Math.max(1, first.times))
      return { ...first, times: Math.floor((reach - first.start) / size) }
    }
    if (hold === Number.POSITIVE_INFINITY) exempted[index] = undefined
    return undefined
  }

  /** What was released: raw units that were left, and what was written, each with the raw span that it stands for. */
  function output(): Written[] {
    const out = isCut.slice(0, raw.length)
    for (let i = 0; i + 1 < raw.length; i++) {
      const pair = isHighSurrogate(raw.charCodeAt(i)) && isLowSurrogate(raw.charCodeAt(i + 1))
      // half a pair is never cut
      if (pair && out[i] !== out[i + 1]) out[i] = out[i + 1] = false
    }
    const pieces: Written[] = []
    for (let i = 0; i <= released; i++) {
      for (const change of written.filter(({ start }) => start === i && !isCut[i])) {
        pieces.push(change)
        for (let j = change.start; j < change.end; j++) out[j] = true
      }
      if (i < released && !out[i]) pieces.push({ start: i, end: i + 1, text: raw.charAt(i) })
    }
    return pieces
  }

  function keepOf(finding: Finding, pieces: readonly Written[]): number {
    const offset = finding.start + (finding.period ?? 0)
    const keep = pieces.filter(({ end }) => end <= offset).reduce((sum, { text }) => sum + text.length, 0)
    const torn = isHighSurrogate(raw.charCodeAt(offset - 1)) && isLowSurrogate(raw.charCodeAt(offset))
    return torn && pieces.some(({ start }) => start === offset - 1) ? keep - 1 : keep
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
  if (ended !== undefined) stage?.end(released)
  // at a stop half a pair stays behind, whatever would have followed
  if (ended !== undefined && isHighSurrogate(raw.charCodeAt(released - 1))) released--
  const pieces = output()
  return {
    text: pieces.map(({ text }) => text).join(''),
    findings,
    signal: ended && { action: ended.action, finding: ended.finding, keep: keepOf(ended.finding, pieces) },
    overflowed,
  }
}
