import type { History } from './history.ts'
import { createFiller } from './json/filler.ts'
import { createJsonReader } from './json/json-reader.ts'
import { createJsonValues } from './json/json-values.ts'
import type { Unit } from './types.ts'
import type { Viewer } from './viewer.ts'
import { ALL, type Attention, NONE, type ZoneTracker } from './zone.ts'

const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const COLON = 0x3a
const CLOSE_BRACKET = 0x5d
const CLOSE_BRACE = 0x7d

/** A zone tracker that also says whether the text is JSON at all. */
export interface JsonZoneTracker extends ZoneTracker {
  /** False from the first unit on that no JSON text could hold there, as far as it has been read. */
  isLegal(): boolean
  /** Whether it is, and has begun as JSON does. */
  isJson(): boolean
}

/** What a tracker of JSON works with. */
export interface JsonZoneContext {
  readonly history: History
  readonly viewer: Pick<Viewer, 'wants'>
  /** Passes a unit on. */
  show(unit: Unit, at: number): void
}

/**
 * Tells strings from what stands between them, and shows what only a reader of JSON can know. It reads in bulk, from the history,
 * whenever somebody asks for a zone and at each multiple of 128 units, so that most units cost the scanner nothing; where nothing
 * is said for long, it follows unit by unit.
 *
 * @param isGiven whether the text is JSON because somebody said so, whatever is in it.
 * @param start offset of the first unit that belongs to the JSON text.
 */
export function createJsonZone(
  { history, viewer, show }: JsonZoneContext,
  isGiven: boolean,
  start = 0,
): JsonZoneTracker {
  const wanted = { values: viewer.wants('value', 'json'), members: viewer.wants('member', 'json') }
  const wantsFiller = viewer.wants('filler', 'json') || viewer.wants('filler', 'string')
  let readTo = start
  const values = createJsonValues(history, wanted, (from, to) => history.slice(from, to, readTo))
  const reader = createJsonReader(history, values, start)
  const { grammar } = reader
  const filler = createFiller()
  // keys are shown as soon as they are known: a text may be over before the next multiple of 128
  const least: Attention = wanted.members ? ALL : NONE
  let attention: Attention = least
  // whether a stretch goes on that says nothing, or an escape that may belong to one
  let isEmpty = false
  let isOver = false

  const isJson = (): boolean => isGiven || (grammar.isSure() && grammar.isLegal())

  function read(to: number): void {
    if (isOver || to <= readTo) return
    readTo = to
    reader.read(to)
  }

  /** @returns which of the next units are to be seen: those of a stretch that says nothing. */
  function lookAtStretch(end: number): Attention {
    if (!wantsFiller) return least
    isEmpty = true
    if (reader.isInEscape()) return ALL
    const stretch = isJson() && !grammar.isOutside() ? reader.stretch() : undefined
    const unit = filler.look(stretch, end)
    if (unit !== undefined) show(unit, end)
    isEmpty = stretch !== undefined
    return isEmpty ? ALL : least
  }

  /** What goes on ends here, so that nobody holds text for it any more; nothing new is found. */
  function finish(end: number): Attention {
    isOver = true
    reader.end()
    values.end(end)
    for (const unit of values.takeRepeated(end)) if (!unit.open) show(unit, end)
    const filling = filler.look(undefined, end)
    if (filling !== undefined) show(filling, end)
    attention = NONE
    return NONE
  }

  const tracker: JsonZoneTracker = {
    settled: () => tracker,
    zone(end, from = end - 1) {
      read(end)
      const stringStart = reader.stringStart()
      if (stringStart !== undefined) return stringStart <= from ? 'string' : 'json'
      return grammar.isOutside() ? 'prose' : 'json'
    },
    isLegal: grammar.isLegal,
    isJson,
    startLine: () => attention,
    next(unit, offset) {
      if (isOver || attention === NONE) return NONE
      // a stretch is noticed at the next multiple of 128
      if (!isEmpty && !endsMember(unit)) return attention
      read(offset + 1)
      if (isJson()) for (const unit of values.takeMembers()) show(unit, offset + 1)
      attention = lookAtStretch(offset + 1)
      return attention
    },
    endPiece(end, isLast) {
      if (isOver) return NONE
      read(end)
      if (isLast || !(isGiven || grammar.isLegal())) return finish(end)
      const units = values.takeRepeated(end)
      if (isJson()) for (const unit of units) show(unit, end)
      attention = lookAtStretch(end)
      return attention
    },
  }
  return tracker
}

/** Whether a key, a text or a container may end with it. */
function endsMember(unit: number): boolean {
  switch (unit) {
    case DOUBLE_QUOTE:
    case SINGLE_QUOTE:
    case COLON:
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      return true
    default:
      return false
  }
}
