import { describe, expect, it } from 'vitest'
import type { ZoneTracker } from './zone.ts'
import { createAutoZone } from './zone-auto.ts'

/** The zone of the last unit, when the scanner replaces the tracker as soon as another is settled on. */
function zoneAfter(text: string): string {
  let tracker: ZoneTracker = createAutoZone()
  let attention = tracker.startLine()
  for (const unit of text.split('')) {
    if (attention === 2 || (attention === 1 && unit !== ' ')) attention = tracker.next(unit.charCodeAt(0))
    if (attention !== 2) tracker = tracker.settled()
    if (unit === '\n') attention = tracker.startLine()
  }
  return tracker.zone()
}

describe('createAutoZone', () => {
  it.each([
    ['{"a', 'string'],
    ['{"a":', 'json'],
    [' \n{ "a', 'string'],
    ['[{"a": "b', 'string'],
    ['[1, 2', 'json'],
    ['{"a": 1}\n{"a": "', 'string'],
  ])('should read %j as JSON', (text, zone) => {
    expect(zoneAfter(text)).toBe(zone)
  })

  it.each([
    ['{', 'prose'],
    ['[', 'prose'],
    ['{name}', 'prose'],
    ['[link](url)', 'prose'],
    ['[link](url)\n| a', 'table'],
    ['```json\n{"a', 'fence'],
    ['> ```\n> x', 'fence'],
    ['# Title\n{"a', 'prose'],
    ['"a', 'prose'],
    ['<div>\n{"a', 'html'],
  ])('should read %j as Markdown', (text, zone) => {
    expect(zoneAfter(text)).toBe(zone)
  })

  it.each([
    ['{"a": 1} so', 'prose'],
    ['{"a": 1} so\n| a', 'table'],
    ['["quoted\nand on', 'prose'],
    ['{"a": 1}\n```\ncode', 'fence'],
  ])('should go back to Markdown in %j', (text, zone) => {
    expect(zoneAfter(text)).toBe(zone)
  })

  it('should not come back to JSON', () => {
    expect(zoneAfter('{"a": 1} so\n{"a": "')).toBe('prose')
  })
})
