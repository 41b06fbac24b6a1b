import { ZONES } from './define-detector.ts'
import {
  createHistory,
  type GRAM_FACTOR,
  type History,
  type POSITION_MASK,
  type RING_MASK,
  type SLOT_SHIFT,
} from './history.ts'
import { LONGEST_LINE } from './line-reader.ts'
import { createLineTracker } from './line-tracker.ts'
import { createOpenRepeat } from './open-repeat.ts'
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
/**
 * Runs are not counted where nothing is open: one of 24 units has opened a repeat of period 1 by then, as each eighth unit is
 * compared with what its gram proposes. Begun within so many units, it is counted again before it is long enough to be shown.
 */
const CALM_RUN = 40

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
  const piece = wantsBlocks || lines.readsPieces ? BLOCK : LONGEST_LINE
  const told = createRetoldCount()
  const repeat = createOpenRepeat(history, lines.zone, show, wantsBlocks ? told : undefined)

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
    if (!runShown) runZone = lines.zone(end)
    last = of
    runShown = true
    showRun(size, end, true, end)
    return lengthAfter(size)
  }

  function closeRun(size: number, end: number, at: number): void {
    if (runShown) showRun(size, end, false, at)
    runShown = false
  }

  /**
   * The hot path. Most units are no line terminator, and come where the line tracker wants to see nothing and no repeat is
   * open: the first inner loop takes only such units, and is all that a unit costs there; it took a third off the time for code,
   * half of it for prose. The second one does the same inside an open repeat. Whatever stops them goes through all the steps.
   * Blocks end inside, too: to come back here for each of them, with all that lives in locals, cost 3 %.
   *
   * What changes at every unit lives in locals, which stay in registers. Constants stand here as literals,
   * typed so that they cannot differ from their definitions: read from the module they would cost 2 ns a unit, a sixth of
   * the whole. What is called from here is rare and works on the shared state: the locals that it may change are read back
   * after the call.
   */
  function read(chunk: string): void {
    const units = ring
    const positions = table
    const mask: typeof RING_MASK = 0x7fff
    const positionMask: typeof POSITION_MASK = 0xffff
    const slotShift: typeof SLOT_SHIFT = 17
    const factor: typeof GRAM_FACTOR = 0x1e3779b4
    const firstShown: typeof FIRST_SHOWN = 65
    const calmRun: typeof CALM_RUN = 40
    const end = chunk.length
    let offset = length
    // told to be 32 bits wide: as any number it would be converted from a double at each step that is not in an inner loop
    let gram = hash | 0
    let before = last
    let same = run
    let look = nextRun
    let distance = repeat.period
    let agreed = repeat.matched
    let next = repeat.nextShown
    let watch = attention
    for (let i = 0; i < end && !stopped; ) {
      const edge = Math.min(end, i + piece - (offset & (piece - 1)))
      for (; i < edge; i++) {
        let unit = chunk.charCodeAt(i)
        if ((watch | distance) === 0 && same <= calmRun) {
          const first = offset
          while (unit > 13) {
            const hashed = (Math.imul(gram, factor) + unit) | 0
            const slot = hashed >>> slotShift
            if ((offset & 7) === 0) {
              const proposed = (offset - (positions[slot] as number)) & positionMask
              // most proposals are stale: two units tell; the others are looked at below
              if (
                units[(offset - proposed) & mask] === unit &&
                units[(offset - proposed - 9) & mask] === units[(offset - 9) & mask]
              ) {
                break
              }
            }
            gram = hashed
            units[offset & mask] = unit
            positions[slot] = offset
            offset++
            i++
            if (i >= edge) break
            unit = chunk.charCodeAt(i)
          }
          if (offset > first) {
            // the run that the last unit belongs to
            const newest = units[(offset - 1) & mask] as number
            let start = offset - 1
            while (start > first && units[(start - 1) & mask] === newest) start--
            same = start === first && newest === before ? same + offset - first : offset - start
            before = newest
          }
          if (i >= edge) break
        }
        if (distance !== 0 && watch === 0 && look === firstShown) {
          while (unit > 13 && unit !== before && units[(offset - distance) & mask] === unit && agreed + 1 < next) {
            gram = (Math.imul(gram, factor) + unit) | 0
            units[offset & mask] = unit
            positions[gram >>> slotShift] = offset
            agreed++
            before = unit
            same = 1
            offset++
            i++
            if (i >= edge) break
            unit = chunk.charCodeAt(i)
          }
          if (i >= edge) break
        }
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
          const isBroken = units[(offset - distance) & mask] !== unit
          if (isBroken || ++agreed === next) {
            repeat.matched = agreed
            if (isBroken) repeat.breakAt(offset)
            else repeat.grow(offset)
            watch = attention
            distance = repeat.period
            agreed = repeat.matched
            next = repeat.nextShown
          }
        } else if ((offset & 7) === 0) {
          const proposed = (offset - (positions[slot] as number)) & positionMask
          if (
            units[(offset - proposed) & mask] === unit &&
            units[(offset - proposed - 9) & mask] === units[(offset - 9) & mask]
          ) {
            repeat.propose(offset, proposed)
            watch = attention
            distance = repeat.period
            agreed = repeat.matched
            next = repeat.nextShown
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
      if (!stopped && (offset & (piece - 1)) === 0) {
        length = offset
        repeat.matched = agreed
        endPiece()
        watch = attention
      }
    }
    length = offset
    hash = gram
    last = before
    run = same
    nextRun = look
    repeat.matched = agreed
  }

  /** What is shown of the text in pieces of equal length. */
  function endPiece(): void {
    attention = lines.endPiece(length)
    if (wantsBlocks) showBlock(length - BLOCK, false)
  }

  function showBlock(start: number, last: boolean): void {
    repeat.tell(length)
    const zone = lines.zone(length, start)
    // one by one: to spread them into the unit takes longer than all else that is done with a block
    const { retold, distances, reordered, retoldFrom } = told.take()
    show({ type: 'block', start, end: length, zone, retold, distances, reordered, retoldFrom, last }, length)
  }

  return {
    history,
    length: () => length,
    lineStart: () => lines.start(),
    previousLineStart: () => lines.previousStart(),
    zone: () => lines.zone(),
    show,
    push: read,
    end() {
      closeRun(run, length, length)
      repeat.close(length, length)
      lines.end(length)
      if (wantsBlocks) showBlock(length - (length & (BLOCK - 1)), true)
    },
  }
}
