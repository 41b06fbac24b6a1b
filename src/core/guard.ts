import { audienceOf } from './audience.ts'
import { checkSettings } from './check-settings.ts'
import { createExemptions } from './exemptions.ts'
import type { GuardSettings } from './guard-settings.ts'
import { borrowHistory, createHistory, giveBack, WINDOW } from './history.ts'
import { createLedger } from './ledger.ts'
import { createLoopCuts, type LoopTreatment } from './loop-cuts.ts'
import { misuse } from './misuse.ts'
import { createPending } from './pending.ts'
import { toDecider } from './policy.ts'
import { createReleasePoint } from './release-point.ts'
import { createScanner, type Scanner } from './scanner.ts'
import { isHighSurrogate, splitsPair } from './surrogates.ts'
import type {
  Action,
  Answer,
  Detector,
  Finding,
  Guard,
  LastStep,
  Pathology,
  Sighting,
  Signal,
  Span,
  Step,
  Summary,
  Unit,
} from './types.ts'
import type { Viewer } from './viewer.ts'

const DEFAULT_MAX_HOLD = 4096
const NO_FINDINGS: readonly Finding[] = Object.freeze([])
const EMPTY: Step = Object.freeze({ text: '', findings: NO_FINDINGS })

/** A stop that the policy decided on. */
interface Stop {
  readonly finding: Finding
  readonly pathology: Pathology
  readonly action: Signal['action']
  /** Raw text before this offset may still leave. */
  readonly limit: number
  /** Raw text before this offset is worth keeping. */
  readonly raw: number
}

const isStop = (action: Action | undefined): action is Signal['action'] => action === 'abort' || action === 'regenerate'
const mayCut = (action: Action | undefined): boolean => action === 'repair' || isStop(action)

/**
 * Watches one text: the scanner shows units to the detectors, the policy decides on what they find, and only here is text
 * cut, held or stopped.
 *
 * @throws {TypeError} on options that cannot be used.
 */
export function createGuardWith(settings: GuardSettings): Guard {
  const {
    detectors,
    advise,
    format = 'auto',
    channel = 'text',
    part = '0',
    loops,
    maxHold = DEFAULT_MAX_HOLD,
  } = settings
  checkSettings(settings)
  const isStream = loops === undefined
  const names = detectors.map(({ name }) => name)
  const { decide, mayAct } = toDecider(settings.policy, names)
  const mayHold = names.map(mayAct)

  const audience = audienceOf(detectors)
  const history = isStream ? createHistory() : borrowHistory()
  const pending = createPending()
  // the last holder is the stage
  const point = createReleasePoint(detectors.length + 1, maxHold)
  const stage = settings.stage?.start({
    history,
    zone: () => scanner.zone(),
    show: (unit, at) => scanner.show(unit, at),
    hold(offset, at) {
      speak(at)
      point.hold(detectors.length, offset)
    },
    change,
  })
  const viewer: Viewer = { wants: (type, zone) => audience(type, zone).length > 0, show }
  const scanner: Scanner = createScanner(format, viewer, history, stage)
  const ledger = createLedger(isStream)
  const loopCuts = createLoopCuts()
  const { exempt } = settings
  const sliceOf = (start: number, end: number): string => history.slice(start, end, scanner.length())
  const watches = detectors.map((detector) =>
    detector.start({
      channel,
      format,
      tables: stage !== undefined,
      isDelimiterRow: () => stage?.isDelimiterRow() ?? false,
      slice: sliceOf,
      ring: history.ring,
      lineStart: () => scanner.lineStart(),
      previousLineStart: () => scanner.previousLineStart(),
    }),
  )
  const exemptions = createExemptions(
    exempt && ((index, sighting, at) => exempt(toFinding(index, sighting, at), sliceOf)),
  )
  // what was decided about each detector's latest finding
  const decisions: (Action | undefined)[] = detectors.map(() => undefined)
  // and its period; 1 where no copy is worth keeping
  const periods: number[] = detectors.map(() => 1)

  // findings of the step in progress
  let fresh: Finding[] = []
  // the first stop: what was found, what was decided, and how much of the raw text may still leave
  let stop: Stop | undefined
  let ended = false
  // raw text that was pushed, read or not; and how much of it had left when a stop came
  let received = 0
  let left = 0
  // nothing waits and nobody holds: the chunk being read is kept aside until a detector speaks, and passes by if none does
  let idle = isStream
  let unspoken: string | undefined
  let passed = 0

  function show(unit: Unit, at: number): boolean {
    for (const index of audience(unit.type, unit.zone)) {
      const answer = (watches[index] as (typeof watches)[number])(unit)
      if (answer !== undefined && take(index, answer, unit, at)) return true
    }
    return false
  }

  /** Carries out what a detector answered. @returns whether the text ends here. */
  function take(index: number, answer: Answer, unit: Unit, at: number): boolean {
    const detector = detectors[index] as Detector
    speak(at)
    const sighting = exemptions.judge(index, answer, at)
    const finding = sighting && record(index, toFinding(index, sighting, at))
    if (exemptions.has(index)) decisions[index] = 'ignore'
    if (answer.hold !== undefined && mayHold[index])
      point.hold(index, exemptions.has(index) ? Number.POSITIVE_INFINITY : answer.hold)
    const cut =
      answer.cut !== undefined && mayCut(decisions[index]) ? applyCut(index, answer.cut, answer.reach ?? at, at) : 0
    if (decisions[index] !== 'ignore' && (answer.reach !== undefined || cut > 0))
      ledger.grow(detector.name, answer.reach ?? 0, cut + (answer.out ?? 0))
    const action = decisions[index]
    if (finding === undefined || !isStop(action) || stop !== undefined) return false
    const held = point.heldBy(index)
    const limit = Math.min(at, held === Number.POSITIVE_INFINITY ? finding.at : held)
    stop = { finding, pathology: detector.pathology(unit.zone), action, limit, raw: endOfKept(finding) }
    return isStream
  }

  /** The unit before `at` matters: what it brings about happens when all before it has been read. */
  function speak(at: number): void {
    if (unspoken !== undefined) collect(unspoken)
    if (isStream) point.advance(at - 1)
  }

  /** The stage writes, where it is not too late; what is only left out is left out as far as it is still there. */
  function change({ start, end }: Span, text: string, at: number): void {
    speak(at)
    const late = point.at()
    if (text === '') pending.cut({ start: Math.max(start, late), end })
    else if (start >= late) pending.change({ start, end }, text)
  }

  /** From here on the chunk matters: it waits, behind all that has passed by. */
  function collect(chunk: string): void {
    pending.passBy(passed)
    point.force(pending.start())
    pending.append(chunk)
    unspoken = undefined
    passed = 0
    idle = false
  }

  function toFinding(index: number, sighting: Sighting, at: number): Finding {
    return { detector: names[index] as string, channel, part, at, ...sighting }
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

  function applyCut(index: number, cut: Span, reach: number, at: number): number {
    const detector = detectors[index] as Detector
    const period = periods[index] as number
    // what has left stays, and of a loop whole copies stay: what follows must read on as it did
    const late = Math.ceil(Math.max(0, point.at() - cut.start) / period)
    const span = { start: cut.start + late * period, end: Math.min(cut.end, at) }
    if (isStream || !detector.loop) return pending.cut(span)
    loopCuts.propose(detector.name, span, reach)
    return 0
  }

  function finish(text: string): Step {
    const findings = fresh.length > 0 ? fresh : NO_FINDINGS
    fresh = []
    return { text, findings }
  }

  function stopped(stop: Stop): Step {
    stage?.end(stop.limit)
    point.force(stop.limit)
    const step = finish(pending.release(point.at(), 'stop'))
    left = pending.start()
    pending.discard()
    return { ...step, signal: toSignal(stop) }
  }

  function toSignal({ finding, pathology, action, raw }: Stop): Signal {
    const keep = Math.min(pending.map.image(raw), pending.released())
    return { action, finding, keep, advice: advise(finding, pathology) }
  }

  /** The first raw offset that is not worth keeping: after the first copy of a loop, before half a surrogate pair. */
  function endOfKept({ start, period = 0, at }: Finding): number {
    const raw = start + period
    // the first copy may be forgotten, the latest is not
    const forgotten = period > 0 && raw <= scanner.length() - WINDOW
    const near = forgotten ? raw + Math.floor((at - 1 - raw) / period) * period : raw
    return splitsPair(scanner.history.slice(near - 1, near + 1, scanner.length()), 1) ? raw - 1 : raw
  }

  function summary(): Summary {
    return {
      length: received,
      released: pending.released(),
      cut: pending.removed(),
      written: pending.written(),
      discarded: stop !== undefined && isStream ? received - left : 0,
      overflowed: point.overflowed(),
      mostHeld: point.mostHeld(),
      findings: ledger.counts,
      defects: ledger.totals,
    }
  }

  /** The whole text is known: loops are treated, and the first stop is told although it was not obeyed. */
  function endWhole(treatment: LoopTreatment): LastStep {
    for (const { detector, span, text } of loopCuts.settle(treatment, scanner.length(), tail)) {
      if (text === '') ledger.cut(detector, span.start, pending.cut(span))
      else {
        pending.replace(span, text)
        ledger.cut(detector, span.start, span.end - span.start)
      }
    }
    const step = finish(pending.release(scanner.length(), 'end'))
    const signal = stop && toSignal(stop)
    giveBack(history)
    return { ...step, ...(signal && { signal }), summary: summary() }
  }

  const tail = (start: number): string => scanner.history.slice(start, scanner.length(), scanner.length())

  return {
    push(text) {
      if (typeof text !== 'string') throw misuse('push(text)', text, 'a string')
      if (ended) throw new TypeError('Cannot push after end(): make a new guard for the next text.')
      received += text.length
      if (stop !== undefined && isStream) return EMPTY
      if (idle) unspoken = text
      else pending.append(text)
      scanner.push(text)
      if (unspoken !== undefined) {
        // nobody spoke, nothing waits: the chunk leaves as it came, unless it ends with half a pair
        if (!isHighSurrogate(text.charCodeAt(text.length - 1))) {
          passed += text.length
          unspoken = undefined
          return { text, findings: NO_FINDINGS }
        }
        collect(text)
      }
      if (!isStream) return finish('')
      if (stop !== undefined) return stopped(stop)
      point.advance(scanner.length())
      const output = pending.release(point.at())
      idle = pending.isEmpty() && point.isFree()
      return finish(output)
    },
    end() {
      if (ended) throw new TypeError('Cannot end() twice: make a new guard for the next text.')
      ended = true
      if (stop !== undefined && isStream) return { ...EMPTY, summary: summary() }
      if (idle) collect('')
      scanner.end()
      if (loops !== undefined) return endWhole(loops)
      if (stop !== undefined) return { ...stopped(stop), summary: summary() }
      point.force(scanner.length())
      return { ...finish(pending.release(scanner.length(), 'end')), summary: summary() }
    },
  }
}
