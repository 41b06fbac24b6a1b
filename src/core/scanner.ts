import { ZONES } from './define-detector.ts'
import {
  createHistory,
  GRAM,
  type GRAM_FACTOR,
  type History,
  type POSITION_MASK,
  type RING_MASK,
  type SLOT_SHIFT,
} from './history.ts'
import { LONGEST_LINE } from './line-reader.ts'
import { createLineTracker } from './line-tracker.ts'
import { agreement, distanceToBreak, MAX_PERIOD, primitive, SHOW_EVERY } from './periodic.ts'
import { createRetoldCount } from './retold.ts'
import { FIRST_SHOWN, lengthAfter } from './run-lengths.ts'
import type { StageWatch } from './stage.ts'
import type { Format, Unit, Zone } from './types.ts'
import type { Viewer } from './viewer.ts'
import { ALL, type Attention } from './zone.ts'

/** Reads raw text once, unit by unit, and shows what the detectors look at. */
export interface Scanner {
  readonly history: History
  /** Raw text read so far, in UTF-16 units. */
  length(): number
  /** Offset at which the current line begins. */
  lineStart(): number
  /** Offset at which the line before it begins; the same if there is none. */
  previousLineStart(): number
  /** The zone of the unit that is being read. */
  zone(): Zone
  /** Passes on a unit that the stage made. */
  show(unit: Unit, at: number): void
  /** Reads on. After a stop it reads nothing more. */
  push(chunk: string): void
  /** The text ends here: what is open is closed. */
  end(): void
}

/** Units that are shown as one block; a power of two, and a part of `LONGEST_LINE`. */
const BLOCK = 128
/** A period that matched so many units before it broke may hide a longer one. */
const LONG_ENOUGH = 40

/**
 * The one loop over characters. Everything that depends on a single unit happens here, so that context is computed once
 * and whatever is shown depends on the text alone, never on where a chunk ended.
 *
 * At each unit, in this order: the line that ended with a lone CR; the blank lines that end; the zone; the unit itself; the
 * run that ends or grows; the tandem repeat that ends, grows or opens; the line that it terminates.
 */
export function createScanner(format: Format, viewer: Viewer, history = createHistory(), stage?: StageWatch): Scanner {
  const { ring, table } = history
  const lines = createLineTracker(format, history, viewer, show, stage)

  const wantsBlocks = ZONES.some((zone) => viewer.wants('block', zone))
  const piece = wantsBlocks ? BLOCK : LONGEST_LINE
  const told = createRetoldCount()

  let length = 0
  let stopped = false
  // of the last 16 units: older ones have been shifted out
  let hash = 0
  // the run that the last unit belongs to: its length, the length at which it is shown next, whether it has been,
  // and in which zone: who saw it open must see it end
  let last = -1
  let run = 0
  let nextRun: number = FIRST_SHOWN
  let runShown = false
  let runZone: Zone = 'prose'
  // the open tandem repeat: the last `matched` units equal those one period earlier; 0: none
  let period = 0
  let matched = 0
  // value of `matched` at which it is shown next; whether it has been, in which zone, and one copy of it
  let nextShown = 0
  let repeatShown = false
  let repeatZone: Zone = 'prose'
  let copy = ''
  // which of the next units the line tracker has to see; all of them once the scan is to stop
  let attention: Attention = lines.attention()

  function show(unit: Unit, at: number): void {
    if (stopped) return
    length = at
    stopped = viewer.show(unit, at)
    // the loop looks for a stop only where it looks anyway
    if (stopped) attention = ALL
  }

  function showRun(size: number, end: number, open: boolean, at: number): void {
    show({ type: 'run', of: String.fromCharCode(last), start: end - size, end, zone: runZone, open }, at)
  }

  /** @returns the length at which the run is shown again. */
  function growRun(of: number, size: number, end: number): number {
    if (!runShown) runZone = lines.zone()
    last = of
    runShown = true
    showRun(size, end, true, end)
    return lengthAfter(size)
  }

  function closeRun(size: number, end: number, at: number): void {
    if (runShown) showRun(size, end, false, at)
    runShown = false
  }

  /** The first copy has nothing before it to agree with: the repeat is one period longer than what matched. */
  function showRepeat(end: number, open: boolean, at: number): void {
    if (period === 1) return
    show({ type: 'repeat', period, copy, start: end - matched - period, end, zone: repeatZone, open }, at)
  }

  /** The repeat has grown to a length at which it is shown: at first when two copies are complete. */
  function growRepeat(offset: number): void {
    if (!repeatShown) {
      const shortest = primitive(history, offset, period)
      if (shortest !== period) matched = Math.max(matched + period - shortest, agreement(history, offset, shortest))
      period = shortest
      repeatShown = true
      repeatZone = lines.zone()
      // the newest complete copy that begins where the repeat begins: the first may be forgotten
      const from = offset + 1 - period - (matched % period)
      copy = period === 1 ? '' : history.slice(from, from + period, offset + 1)
    }
    nextShown = matched + SHOW_EVERY - ((matched + period) % SHOW_EVERY)
    showRepeat(offset + 1, true, offset + 1)
  }

  function closeRepeat(end: number, at: number): void {
    if (wantsBlocks && period !== 0) told.add(end - matched, end, period)
    if (repeatShown) showRepeat(end, false, at)
    period = 0
    repeatShown = false
  }

  /** The unit at `offset` breaks the period. Perhaps it keeps a longer one, which broke here before. */
  function breakRepeat(offset: number): void {
    const wasLong = matched >= LONG_ENOUGH
    closeRepeat(offset, offset + 1)
    if (wasLong && !stopped) openRepeat(offset, distanceToBreak(history, offset))
  }

  /** The gram that ends at `offset` was seen `distance` units earlier, or one with the same hash: the units decide. */
  function openRepeat(offset: number, distance: number): void {
    if (distance === 0 || distance > MAX_PERIOD) return
    const agreed = agreement(history, offset, distance)
    if (agreed < GRAM) return
    period = distance
    matched = agreed
    nextShown = Math.max(matched, period)
    if (matched === nextShown) growRepeat(offset)
  }

  /**
   * The hot path. What changes at every unit lives in locals, which stay in registers. Constants stand here as literals,
   * typed so that they cannot differ from their definitions: read from the module they would cost 2 ns a unit, a sixth of
   * the whole. What is called from here is rare and works on the shared state: the locals that it may change are read back
   * after the call.
   */
  function read(chunk: string, from: number, to: number): void {
    const units = ring
    const positions = table
    const mask: typeof RING_MASK = 0x7fff
    const positionMask: typeof POSITION_MASK = 0xffff
    const slotShift: typeof SLOT_SHIFT = 17
    const factor: typeof GRAM_FACTOR = 0x1e3779b4
    const firstShown: typeof FIRST_SHOWN = 65
    let offset = length
    let gram = hash
    let before = last
    let same = run
    let look = nextRun
    let distance = period
    let agreed = matched
    let next = nextShown
    let watch = attention
    for (let i = from; i < to; i++) {
      const unit = chunk.charCodeAt(i)
      units[offset & mask] = unit
      if (watch !== 0) {
        if (stopped) break
        if (unit !== 32 || watch === 2) {
          attention = lines.attend(unit, offset)
          if (stopped) attention = ALL
          watch = attention
        }
      }

      if (unit !== before) {
        if (look !== firstShown) {
          last = before
          closeRun(same, offset, offset + 1)
          watch = attention
          look = firstShown
        }
        before = unit
        same = 1
      } else if (++same === look) {
        look = growRun(unit, same, offset + 1)
        watch = attention
      }

      // the factor is four times an odd number: each step moves a unit up by two bits, after 16 steps it has left the 32
      gram = (Math.imul(gram, factor) + unit) | 0
      const slot = gram >>> slotShift
      if (distance !== 0) {
        if (units[(offset - distance) & mask] !== unit) {
          matched = agreed
          breakRepeat(offset)
          watch = attention
          distance = period
          agreed = matched
          next = nextShown
        } else if (++agreed === next) {
          matched = agreed
          growRepeat(offset)
          watch = attention
          distance = period
          agreed = matched
          next = nextShown
        }
      } else if ((offset & 7) === 0) {
        const proposed = (offset - (positions[slot] as number)) & positionMask
        // most proposals are stale: two units tell, before a call
        if (
          units[(offset - proposed) & mask] === unit &&
          units[(offset - proposed - 9) & mask] === units[(offset - 9) & mask]
        ) {
          openRepeat(offset, proposed)
          watch = attention
          distance = period
          agreed = matched
          next = nextShown
        }
      }
      positions[slot] = offset

      offset++
      if (unit <= 13) {
        attention = lines.terminate(unit, offset - 1)
        if (stopped) attention = ALL
        watch = attention
      }
    }
    length = offset
    hash = gram
    last = before
    run = same
    nextRun = look
    matched = agreed
  }

  /** Reads on up to the end of a block, if the chunk reaches it. @returns where in the chunk it has come to. */
  function readPiece(chunk: string, from: number): number {
    const to = Math.min(chunk.length, from + piece - (length & (piece - 1)))
    read(chunk, from, to)
    if (stopped || (length & (piece - 1)) !== 0) return to
    // a long line has to be read before it is forgotten
    if ((length & (LONGEST_LINE - 1)) === 0) lines.keep(length)
    if (wantsBlocks) showBlock(length - BLOCK, false)
    return to
  }

  function showBlock(start: number, last: boolean): void {
    if (period !== 0) told.add(length - matched, length, period)
    const { retold, distances, retoldFrom } = told.take()
    show({ type: 'block', start, end: length, zone: lines.zone(), retold, distances, retoldFrom, last }, length)
  }

  return {
    history,
    length() {
      return length
    },
    lineStart() {
      return lines.start()
    },
    previousLineStart() {
      return lines.previousStart()
    },
    zone() {
      return lines.zone()
    },
    show,
    push(chunk) {
      for (let from = 0; from < chunk.length && !stopped; ) from = readPiece(chunk, from)
    },
    end() {
      closeRun(run, length, length)
      closeRepeat(length, length)
      lines.end(length)
      if (wantsBlocks) showBlock(length - (length & (BLOCK - 1)), true)
    },
  }
}
