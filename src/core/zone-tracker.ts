import type { Format } from './types.ts'
import type { ZoneTracker } from './zone.ts'
import { createAutoZone } from './zone-auto.ts'
import { createJsonZone } from './zone-json.ts'
import { createMarkdownZone } from './zone-markdown.ts'

/** The tracker for a format. */
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
