import { ALL, type ZoneTracker } from './zone.ts'
import { createJsonZone } from './zone-json.ts'
import { createMarkdownZone } from './zone-markdown.ts'

/** JSON as long as the text is JSON, Markdown from the first unit that cannot be. */
export function createAutoZone(): ZoneTracker {
  const json = createJsonZone()
  // reads from the start, too, so that a text which turns out to be Markdown is in the right zone at once
  const markdown = createMarkdownZone({ blocks: true })
  const auto: ZoneTracker = {
    zone() {
      return json.legal() && json.sure() ? json.zone() : markdown.zone()
    },
    settled() {
      return json.legal() ? auto : markdown
    },
    startLine() {
      markdown.startLine()
      return ALL
    },
    next(unit) {
      json.next(unit)
      const attention = markdown.next(unit)
      return json.legal() ? ALL : attention
    },
  }
  return auto
}
