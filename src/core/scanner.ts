import { createHistory, type History, POSITION_MASK, RING_MASK, SLOT_SHIFT, SPREAD, UNIT_FACTOR } from './history.ts'
import { createLineReader, LONGEST_LINE } from './line-reader.ts'
import { primitive, SHOW_EVERY, verify } from './periodic.ts'
import { isShownLength, SHORTEST_RUN } from './run-lengths.ts'
import type { Format, Unit, Zone } from './types.ts'
import { createZoneTracker } from './zone.ts'

/** What the scanner needs to know of those who look at its units. */
export interface Viewer {
  /** Whether anybody wants units of this type in this zone: what nobody wants is not made. */
  wants(type: Unit['type'], zone: Zone): boolean
  /** @param at raw text read so far, the unit that caused this included. @returns true to stop the scan. */
  show(unit: Unit, at: number): boolean
}

/** Reads raw text once, unit by unit, and shows what the detectors look at. */
export interface Scanner {
  readonly history: History
  /** Raw text read so far, in UTF-16 units. */
  readonly length: number
  /** Offset at which the current line begins. */
  readonly lineStart: number
  /** Reads on. After a stop it reads nothing more. */
  push(chunk: string): void
  /** The text ends here: what is open is closed. */
  end(): void
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
/** Every gram is remembered, but only every fourth is looked up: a loop is noticed three units later, text is read faster. */
const LOOK_UP = 3

/**
 * The one loop over characters. Everything that depends on a single unit happens here, so that context is computed once
 * and whatever is shown depends on the text alone, never on where a chunk ended.
 *
 * At each unit, in this order: the line that ended with a lone CR; the zone; the run that ends or grows; the tandem repeat
 * that ends, grows or opens; the unit itself; the line that it terminates.
 */
export function createScanner(format: Format, viewer: Viewer): Scanner {
  const history = createHistory()
  const { ring, table } = history
  const tracker = createZoneTracker(format)
  const lines = createLineReader(history)
  const wantsText = viewer.wants('text', 'prose')

  let length = 0
  let stopped = false
  // of the last 16 units: older ones have been shifted out
  let hash = 0
  // the run that the last unit belongs to, and the zone in which it was first shown: who saw it open must see it end
  let last = -1
  let run = 0
  let runZone: Zone = 'prose'
  // the open tandem repeat: the last `matched` units equal those one period earlier; 0: none
  let period = 0
  let matched = 0
  // value of `matched` at which it is shown next; whether it has been, and in which zone
  let nextShown = 0
  let shown = false
  let repeatZone: Zone = 'prose'
  // whether the zone tracker, or a pending CR, has to see the next unit
  let attentive = tracker.startLine()
  let afterCarriageReturn = false

  function show(unit: Unit, at: number): void {
    if (stopped) return
    length = at
    stopped = viewer.show(unit, at)
  }

  function showRun(of: number, size: number, end: number, open: boolean, at: number): void {
    if (size === SHORTEST_RUN && open) runZone = tracker.zone
    if (!viewer.wants('run', runZone)) return
    show({ type: 'run', of: String.fromCharCode(of), start: end - size, end, zone: runZone, open }, at)
  }

  /** The first copy has nothing before it to agree with: the repeat is one period longer than what matched. */
  function showRepeat(end: number, open: boolean, at: number): void {
    if (!viewer.wants('repeat', repeatZone)) return
    show({ type: 'repeat', period, start: end - matched - period, end, zone: repeatZone, open }, at)
  }

  /** The repeat has grown to a length at which it is shown: at first when two copies are complete. */
  function growRepeat(offset: number): void {
    if (!shown) {
      const found = primitive(history, offset, { period, matched })
      period = found.period
      matched = found.matched
      shown = true
      repeatZone = tracker.zone
    }
    nextShown = matched + SHOW_EVERY - ((matched + period) % SHOW_EVERY)
    showRepeat(offset + 1, true, offset + 1)
  }

  function closeRepeat(end: number, at: number): void {
    if (shown) showRepeat(end, false, at)
    period = 0
    shown = false
  }

  /** The gram that ends at `offset` was seen `distance` units earlier, or one with the same hash. */
  function openRepeat(offset: number, distance: number): void {
    const found = verify(history, offset, distance)
    if (found === undefined) return
    period = found.period
    matched = found.matched
    nextShown = Math.max(matched, period)
    if (matched === nextShown) growRepeat(offset)
  }

  function endLine(end: number, at: number): void {
    const { zone } = tracker
    if (viewer.wants('line', zone)) show({ type: 'line', text: lines.read(end), start: lines.start, end, zone }, at)
    lines.next(end)
    attentive = tracker.startLine()
  }

  function attend(unit: number, offset: number): void {
    if (afterCarriageReturn && unit !== LINE_FEED) {
      afterCarriageReturn = false
      endLine(offset, offset + 1)
    }
    attentive = tracker.next(unit)
  }

  /** A CR may be half a terminator: the line ends when the next unit is known. */
  function terminate(unit: number, offset: number): void {
    if (unit === CARRIAGE_RETURN) afterCarriageReturn = attentive = true
    if (unit !== LINE_FEED) return
    afterCarriageReturn = false
    endLine(offset + 1, offset + 1)
  }

  function showText(unit: number, offset: number): void {
    const text = String.fromCharCode(unit)
    show({ type: 'text', text, start: offset, end: offset + 1, zone: tracker.zone }, offset + 1)
  }

  return {
    history,
    get length() {
      return length
    },
    get lineStart() {
      return lines.start
    },

    push(chunk) {
      // copies of the state that changes at every unit: locals stay in registers. What calls out works on the shared state
      let offset = length
      let gram = hash
      let same = run
      let before = last
      for (let i = 0; i < chunk.length && !stopped; i++) {
        const unit = chunk.charCodeAt(i)
        ring[offset & RING_MASK] = unit
        if (attentive) attend(unit, offset)

        if (unit === before) {
          same++
          if (isShownLength(same)) showRun(unit, same, offset + 1, true, offset + 1)
        } else {
          if (same >= SHORTEST_RUN) showRun(before, same, offset, false, offset + 1)
          before = unit
          same = 1
        }

        // each step shifts the older units up by two bits: after 16 steps a unit has left the 32
        gram = ((gram << 2) + Math.imul(unit, UNIT_FACTOR)) | 0
        const slot = Math.imul(gram, SPREAD) >>> SLOT_SHIFT
        if (period !== 0) {
          if (ring[(offset - period) & RING_MASK] !== unit) closeRepeat(offset, offset + 1)
          else if (++matched === nextShown) growRepeat(offset)
        } else if ((offset & LOOK_UP) === 0) {
          const distance = (offset - (table[slot] as number)) & POSITION_MASK
          // most proposals fail at once: two units tell, before a call
          if (ring[(offset - distance) & RING_MASK] === unit && ring[(offset - distance - 9) & RING_MASK] === ring[(offset - 9) & RING_MASK])
            openRepeat(offset, distance)
        }
        table[slot] = offset
        if (offset % LONGEST_LINE === 0) lines.keep(offset)
        offset++
        if (wantsText) showText(unit, offset - 1)
        if (unit <= CARRIAGE_RETURN) terminate(unit, offset - 1)
      }
      length = offset
      hash = gram
      run = same
      last = before
    },

    end() {
      if (afterCarriageReturn) endLine(length, length)
      if (run >= SHORTEST_RUN) showRun(last, run, length, false, length)
      closeRepeat(length, length)
      if (lines.start < length) endLine(length, length)
    },
  }
}
