import { describe, expect, it } from 'vitest'
import type { Format, Zone } from './types.ts'
import { createZoneTracker } from './zone-tracker.ts'

function zoneAfter(text: string, format: Format): Zone {
  const tracker = createZoneTracker(format)
  tracker.startLine()
  for (const unit of text) tracker.next(unit.charCodeAt(0))
  return tracker.zone()
}

describe('createZoneTracker', () => {
  it.each<[Format, string, Zone]>([
    ['markdown', '<p', 'html'],
    ['markdown', '{"a', 'prose'],
    ['plain', '<p', 'prose'],
    ['plain', '|', 'table'],
    ['json', '{"a', 'string'],
    ['json', '| a', 'json'],
    ['auto', '{"a', 'string'],
    ['auto', '<p', 'html'],
  ])('should read, as %s, %j as %s', (format, text, zone) => {
    expect(zoneAfter(text, format)).toBe(zone)
  })
})
