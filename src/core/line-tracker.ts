import { createBlankLines } from './blank-lines.ts'
import { ZONES } from './define-detector.ts'
import { type History, RING_MASK } from './history.ts'
import { isText } from './is-text.ts'
import { createLineReader, LONGEST_LINE } from './line-reader.ts'
import { type StageAttention, type StageWatch, UNLESS_TEXT } from './stage.ts'
import type { Format, Unit, Zone } from './types.ts'
import type { Viewer } from './viewer.ts'
import { isWhiteSpace } from './white-space.ts'
import { ALL, type Attention, both, NO_SPACES, NONE } from './zone.ts'
import { createZoneTracker } from './zone-tracker.ts'

/** Knows lines and zones: where each begins and ends, which are blank, what is shown of them. */
export interface LineTracker {
  /** The zone of the unit before `end`, or of the one attended to last; a string only if it reaches back to `start`. */
  zone(end?: number, start?: number): Zone
  /** Offset at which the current line begins. */
  start(): number
  /** Offset at which the line before it begins; the same if there is none. */
  previousStart(): number
  /** Which of the units at the start of a text it has to see. */
  attention(): Attention
  /** Takes a unit that it asked for. @returns which of those after it wants to see. */
  attend(unit: number, offset: number): Attention
  /** Takes a line terminator, after all else that the unit does. @returns which of the next units it wants to see. */
  terminate(unit: number, offset: number): Attention
  /** Whether the zones have something to show of the text in pieces. */
  readonly readsPieces: boolean
  /**
   * So many units have been read: to be called at each multiple of 4,096, of 128 if it reads pieces. A long line must be read
   * before it is forgotten.
   *
   * @returns which of the next units it wants to see.
   */
  endPiece(length: number): Attention
  /** The text ends here. */
  end(length: number): void
}

const JSON_UNITS: readonly Unit['type'][] = ['value', 'member', 'filler']
const JSON_ZONES: readonly Zone[] = ['json', 'string']
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32

/**
 * @param show passes a unit on; `at` counts the units read, the one that caused it included.
 * @param stage sees the units that it asks for after the zone of each is known.
 */
export function createLineTracker(
  format: Format,
  history: History,
  viewer: Viewer,
  show: (unit: Unit, at: number) => void,
  stage?: StageWatch,
): LineTracker {
  let tracker = createZoneTracker(format, { history, viewer, show })
  let isSettled = false
  const { ring } = history
  const lines = createLineReader(history)
  const blank = createBlankLines(history)
  const wantsText = ZONES.some((zone) => viewer.wants('text', zone))
  const lineZones = new Set(ZONES.filter((zone) => viewer.wants('line', zone)))
  // whether blank lines have been shown, and in which zone: who saw them begin must see them end
  let blankShown = false
  let blankZone: Zone = 'prose'
  // what the stage wants to see; whether the line is one that it need not see; and what is wanted at all
  let wanted: StageAttention = stage === undefined ? NONE : stage.attention()
  let isPassed = false
  let attention: Attention = wantsText ? ALL : most(tracker.startLine(0), wanted)
  let attended = 0
  let afterCarriageReturn = false

  function showBlank(open: boolean, at: number): void {
    show({ type: 'blank', start: blank.start(), end: blank.end(), lines: blank.lines(), zone: blankZone, open }, at)
  }

  function closeBlank(at: number): void {
    if (blankShown) showBlank(false, at)
    blankShown = false
    blank.clear()
  }

  function showLine(end: number, at: number): void {
    const zone = tracker.zone(end)
    if (lineZones.has(zone)) show({ type: 'line', text: lines.read(end), start: lines.start(), end, zone }, at)
  }

  function takeLine(end: number, at: number): void {
    if (blank.take(lines.start(), end)) {
      if (!blankShown) blankZone = tracker.zone(end)
      blankShown = true
      showBlank(true, at)
    } else if (blank.lines() === 0) closeBlank(at)
  }

  function endLine(end: number, at: number): void {
    // a zone is asked for only where it matters: in JSON, the reader would have to come up to each line end
    if (lineZones.size > 0) showLine(end, at)
    // most lines end with a letter or a mark, and come after such a line
    const before = ring[(end - 2) & RING_MASK] as number
    if (blank.lines() > 0 || before <= 32 || before >= 0xa0 || end - lines.start() < 3) takeLine(end, at)
    if (stage !== undefined) wanted = endStageLine(stage, end, at)
    lines.next(end)
    attention = most(tracker.startLine(end), wanted)
    // the first character that is not blank ends them
    if (blankShown && attention === NONE) attention = NO_SPACES
    if (wantsText) attention = ALL
  }

  function keep(length: number): void {
    if (lineZones.size > 0) lines.keep(length)
    stage?.keep(length)
  }

  function endStageLine(stage: StageWatch, end: number, at: number): StageAttention {
    const wasPassed = isPassed
    isPassed = false
    if (wasPassed && end - lines.start() <= LONGEST_LINE && (history.lines.current() & 255) !== 255) return UNLESS_TEXT
    return stage.endLine(end, at)
  }

  function showText(unit: number, offset: number): void {
    attention = ALL
    show(
      { type: 'text', text: String.fromCharCode(unit), start: offset, end: offset + 1, zone: tracker.zone(offset + 1) },
      offset + 1,
    )
  }

  return {
    zone: (end = attended, start) => tracker.zone(end, start),
    start() {
      return lines.start()
    },
    previousStart() {
      return lines.previousStart()
    },
    attention() {
      return attention
    },
    attend(unit, offset) {
      if (afterCarriageReturn && unit !== LINE_FEED) {
        afterCarriageReturn = false
        endLine(offset, offset + 1)
      }
      // every line begins with attention: the first character of a line that is not blank comes by here
      if (blankShown && !isWhiteSpace(unit)) closeBlank(offset + 1)
      attended = offset + 1
      attention = tracker.next(unit, offset)
      if (!isSettled && attention !== ALL) {
        tracker = tracker.settled()
        isSettled = true
      }
      if (wanted !== NONE && stage !== undefined) {
        if (wanted === UNLESS_TEXT && (isText(unit) || unit === LINE_FEED || unit === CARRIAGE_RETURN)) {
          isPassed = true
          wanted = NONE
        } else if (unit !== SPACE || wanted === ALL) wanted = stage.next(unit, offset)
        attention = most(attention, wanted)
      }
      if (wantsText) showText(unit, offset)
      return attention
    },
    terminate(unit, offset) {
      if (unit === LINE_FEED) {
        afterCarriageReturn = false
        endLine(offset + 1, offset + 1)
      } else if (unit === CARRIAGE_RETURN) {
        // it may be half a terminator: the line ends when the next unit is known
        afterCarriageReturn = true
        attention = ALL
      }
      return attention
    },
    readsPieces: format !== 'plain' && JSON_UNITS.some((type) => JSON_ZONES.some((zone) => viewer.wants(type, zone))),
    endPiece(length) {
      if ((length & (LONGEST_LINE - 1)) === 0) keep(length)
      attention = both(attention, tracker.endPiece(length, false))
      return attention
    },
    end(length) {
      if (afterCarriageReturn) endLine(length, length)
      closeBlank(length)
      if (lines.start() < length) endLine(length, length)
      tracker.endPiece(length, true)
      stage?.end(length)
    },
  }
}

function most(one: Attention, other: StageAttention): Attention {
  return both(one, other === UNLESS_TEXT ? NO_SPACES : other)
}
