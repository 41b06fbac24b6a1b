import { audienceOf } from './audience.ts'
import { checkSettings } from './check-settings.ts'
import { createDocket } from './docket.ts'
import { endOfKept } from './end-of-kept.ts'
import type { GuardSettings } from './guard-settings.ts'
import { borrowHistory, createHistory, giveBack } from './history.ts'
import { createLedger } from './ledger.ts'
import { createLoopCuts, type LoopTreatment } from './loop-cuts.ts'
import { misuse } from './misuse.ts'
import { createPending } from './pending.ts'
import { toDecider } from './policy.ts'
import { createReleasePoint } from './release-point.ts'
import { createScanner, type Scanner } from './scanner.ts'
import { isHighSurrogate } from './surrogates.ts'
import type {
  Action,
  Answer,
  Detector,
  Finding,
  Guard,
  LastStep,
  Pathology,
  Signal,
  Span,
  Step,
  Summary,
  Unit,
} from './types.ts'
import type { Viewer } from './viewer.ts'

const DEFAULT_MAX_HOLD = 4096
const NO_FINDINGS: readonly Finding[] = Object.freeze([])
const BUSY = 'from within a callback of this guard, or after one has thrown: make a new guard.'
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
  const { detectors, advise, format = 'auto', channel = 'text', loops, maxHold = DEFAULT_MAX_HOLD } = settings
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
  const sliceOf = (start: number, end: number): string => history.slice(start, end, scanner.length())
  const watches = detectors.map((detector) =>
    detector.start({
      channel,
      format,
      tables: stage !== undefined,
      ...(settings.shape && { shape: settings.shape }),
      isDelimiterRow: () => stage?.isDelimiterRow() ?? false,
      slice: sliceOf,
      ring: history.ring,
      lineStart: () => scanner.lineStart(),
      previousLineStart: () => scanner.previousLineStart(),
    }),
  )
  const docket = createDocket(settings, decide, ledger, sliceOf)

  // the first stop: what was found, what was decided, and how much of the raw text may still leave
  let stop: Stop | undefined
  let ended = false
  // and stays so if a callback throws: what it broke off cannot be taken up again
  let isReading = false
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
    const finding = docket.take(index, answer, at)
    const action = docket.decision(index)
    if (answer.hold !== undefined && mayHold[index])
      point.hold(index, docket.isExempt(index) ? Number.POSITIVE_INFINITY : Math.floor(answer.hold))
    const cut = answer.cut !== undefined && mayCut(action) ? applyCut(index, answer.cut, answer.reach ?? at, at) : 0
    if (action !== 'ignore' && (answer.reach !== undefined || cut > 0))
      ledger.grow(detector.name, answer.reach ?? 0, cut + (answer.out ?? 0))
    if (finding === undefined || !isStop(action) || stop !== undefined) return false
    const held = point.heldBy(index)
    const limit = Math.min(at, held === Number.POSITIVE_INFINITY ? finding.at : held)
    stop = {
      finding,
      pathology: detector.pathology(unit.zone),
      action,
      limit,
      raw: endOfKept(finding, scanner.length(), sliceOf),
    }
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

  function applyCut(index: number, cut: Span, reach: number, at: number): number {
    const detector = detectors[index] as Detector
    const period = docket.period(index)
    // what has left stays, and of a loop whole copies stay: what follows must read on as it did
    // a length that somebody gave as a fraction ends within a unit
    const start = Math.ceil(cut.start)
    const late = Math.ceil(Math.max(0, point.at() - start) / period)
    const span = { start: start + late * period, end: Math.min(Math.floor(cut.end), at) }
    if (isStream || !detector.loop) return pending.cut(span)
    loopCuts.propose(detector.name, span, reach)
    return 0
  }

  const finish = (text: string): Step => ({ text, findings: docket.news() })

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

  const tail = (start: number): string => sliceOf(start, scanner.length())

  function read(text: string): Step {
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
  }

  function readEnd(): LastStep {
    if (stop !== undefined && isStream) return { ...EMPTY, summary: summary() }
    if (idle) collect('')
    scanner.end()
    if (loops !== undefined) return endWhole(loops)
    if (stop !== undefined) return { ...stopped(stop), summary: summary() }
    point.force(scanner.length())
    return { ...finish(pending.release(scanner.length(), 'end')), summary: summary() }
  }

  return {
    push(text) {
      if (typeof text !== 'string') throw misuse('push(text)', text, 'a string')
      if (ended) throw new TypeError('Cannot push after end(): make a new guard for the next text.')
      if (isReading) throw new TypeError(`Cannot push ${BUSY}`)
      isReading = true
      const step = read(text)
      isReading = false
      return step
    },
    end() {
      if (ended) throw new TypeError('Cannot end() twice: make a new guard for the next text.')
      if (isReading) throw new TypeError(`Cannot end() ${BUSY}`)
      ended = true
      return readEnd()
    },
  }
}
