import { describe, expect, it } from 'vitest'
import { followZones } from '../../test/support/follow-zones.ts'
import type { Format, Zone } from './types.ts'

describe('createZoneTracker', () => {
  it.each<[Format, string, Zone]>([
    ['markdown', '<p', 'html'],
    ['markdown', '{"a', 'prose'],
    ['plain', '<p', 'prose'],
    ['plain', '|', 'table'],
    ['json', '{"a', 'string'],
    ['json', '| a', 'prose'],
    ['auto', '{"a": "b', 'string'],
    ['auto', '<p', 'html'],
  ])('should read, as %s, %j as %s', (format, text, zone) => {
    expect(followZones(format, text).zones.at(-1)).toBe(zone)
  })
})
