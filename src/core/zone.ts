import { createJsonZone } from './zone-json.ts'
import { createMarkdownZone } from './zone-markdown.ts'
import type { Format, Zone } from './types.ts'

/** Which of the next units a tracker has to see: none of this line, all but spaces, or all. */
export type Attention = 0 | 1 | 2
export const NONE = 0
export const NO_SPACES = 1
export const ALL = 2

/**
 * Knows in which zone the text is. It is asked about a unit only when it wants to be: after the first characters of a line
 * most lines are decided, and the scanner need not call again before the next one.
 */
export interface ZoneTracker {
  /** The zone of the unit seen last. */
  readonly zone: Zone
  /** The tracker to ask from now on: another one, once it is clear what the text is. */
  readonly settled: ZoneTracker
  /** A new line begins. @returns which of its first units the tracker wants to see. */
  startLine(): Attention
  /** Takes the next unit; line terminators too, if it asked. @returns which of those after it wants to see. */
  next(unit: number): Attention
}

export function createZoneTracker(format: Format): ZoneTracker {
  switch (format) {
    case 'markdown':
      return createMarkdownZone({ blocks: true })
    case 'plain':
      return createMarkdownZone({ blocks: false })
    case 'json':
      return createJsonZone()
    case 'auto':
      return createAutoZone()
    default:
      return format satisfies never
  }
}

/** JSON as long as the text is JSON, Markdown from the first unit that cannot be. */
function createAutoZone(): ZoneTracker {
  const json = createJsonZone()
  // reads from the start, too, so that a text which turns out to be Markdown is in the right zone at once
  const markdown = createMarkdownZone({ blocks: true })
  const auto: ZoneTracker = {
    get zone() {
      return json.sure ? json.zone : markdown.zone
    },
    get settled() {
      return json.legal ? auto : markdown
    },
    startLine() {
      markdown.startLine()
      return ALL
    },
    next(unit) {
      json.next(unit)
      const attention = markdown.next(unit)
      return json.legal ? ALL : attention
    },
  }
  return auto
}
