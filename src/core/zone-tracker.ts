import type { Format } from './types.ts'
import type { ZoneTracker } from './zone.ts'
import { createAutoZone } from './zone-auto.ts'
import { createJsonZone, type JsonZoneContext } from './zone-json.ts'
import { createMarkdownZone } from './zone-markdown.ts'

/** The tracker for a format. */
export function createZoneTracker(format: Format, context: JsonZoneContext): ZoneTracker {
  const createJson = (start: number) => createJsonZone(context, false, start)
  switch (format) {
    case 'markdown':
      return createMarkdownZone({ blocks: true, json: createJson })
    case 'plain':
      return createMarkdownZone({ blocks: false })
    case 'json':
      return createJsonZone(context, true)
    case 'auto':
      return createAutoZone(createJson)
    default:
      return format satisfies never
  }
}
