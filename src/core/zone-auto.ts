import { isWhiteSpace } from './white-space.ts'
import { ALL, both, NONE, type ZoneTracker } from './zone.ts'
import type { JsonZoneTracker } from './zone-json.ts'
import { createMarkdownZone, type MarkdownZoneOptions } from './zone-markdown.ts'

const OPEN_BRACE = 0x7b
const OPEN_BRACKET = 0x5b

/** JSON if it begins with a bracket, as long as it is JSON; Markdown from the first unit that cannot be. */
export function createAutoZone(createJson: NonNullable<MarkdownZoneOptions['json']>): ZoneTracker {
  // reads from the start, too, so that a text which turns out to be Markdown is in the right zone at once
  const markdown = createMarkdownZone({ blocks: true, json: createJson })
  let json: JsonZoneTracker | undefined
  let hasBegun = false

  function begin(unit: number, offset: number): void {
    if (isWhiteSpace(unit)) return
    hasBegun = true
    if (unit === OPEN_BRACE || unit === OPEN_BRACKET) json = createJson(offset)
  }

  const auto: ZoneTracker = {
    zone(end, start) {
      // it is not asked any more once it was wrong
      const zone = json?.isLegal() === true ? json.zone(end, start) : undefined
      return zone !== undefined && json?.isJson() === true ? zone : markdown.zone(end, start)
    },
    settled: () => (hasBegun && json?.isLegal() !== true ? markdown : auto),
    startLine(start) {
      const attention = markdown.startLine(start)
      const more = hasBegun ? (json?.startLine(start) ?? NONE) : ALL
      return both(attention, more)
    },
    next(unit, offset) {
      if (!hasBegun) begin(unit, offset)
      const attention = markdown.next(unit, offset)
      const more = hasBegun ? (json?.next(unit, offset) ?? NONE) : ALL
      return both(attention, more)
    },
    endPiece(end, isLast) {
      return json?.endPiece(end, isLast) ?? NONE
    },
  }
  return auto
}
