import { describe, expect, it } from 'vitest'
import { createJsonZone } from './zone-json.ts'

/** `s` for each unit of a string, `j` for the others. */
function zonesOf(text: string): string {
  const tracker = createJsonZone()
  return text
    .split('')
    .map((unit) => {
      tracker.next(unit.charCodeAt(0))
      return tracker.zone().charAt(0)
    })
    .join('')
}

/** How the text was judged, and at which offset it turned out to be no JSON. */
function judge(text: string): { sure: boolean; illegalAt: number } {
  const tracker = createJsonZone()
  let illegalAt = -1
  for (let i = 0; i < text.length && illegalAt === -1; i++) {
    tracker.next(text.charCodeAt(i))
    if (!tracker.legal()) illegalAt = i
  }
  return { sure: tracker.sure(), illegalAt }
}

describe('zones', () => {
  it.each([
    ['{"a": "b"}', 'jssjjjssjj'],
    ['["a", 1, "b"]', 'jssjjjjjjssjj'],
    ['{"": ""}', 'jsjjjsjj'],
  ])('should tell strings from what stands between them: %j', (text, zones) => {
    expect(zonesOf(text)).toBe(zones)
  })

  it.each([
    [String.raw`["a\"b"]`, 'jsssssjj'],
    [String.raw`["\\"]`, 'jsssjj'],
    [String.raw`["\\\"" ]`, 'jsssssjjj'],
    [String.raw`["\u0022"]`, 'jsssssssjj'],
  ])('should not take an escaped quotation mark for the end of a string: %s', (text, zones) => {
    expect(zonesOf(text)).toBe(zones)
  })
})

describe('legal and sure', () => {
  it.each(['{"', '{}', '{ \n "', '["', '[1', '[-', '[[', '[{', '[]', ' \n{"', '\ufeff{"'])(
    'should be sure of JSON after %j, and not before',
    (text) => {
      expect(judge(text)).toEqual({ sure: true, illegalAt: -1 })
      expect(judge(text.slice(0, -1)).sure).toBe(false)
    },
  )

  it.each([
    ['text', 0],
    ['"text"', 0],
    ['  # Title', 2],
    ['{name}', 1],
    ['{{x}}', 1],
    ['[link](url)', 1],
    ['[^1]', 1],
    ['{"a": nil}', 7],
    ['{"a": 1} | b', 9],
    ['["a\nb"]', 3],
    ['["a\rb"]', 3],
  ])('should know %j for no JSON at offset %i', (text, illegalAt) => {
    expect(judge(text).illegalAt).toBe(illegalAt)
  })

  it.each(['{"a": [1.5e-3, true, false, null, {"b": "文 \\n"}]}\r\n', '[]\n[]\n'])(
    'should find no fault with %j',
    (text) => {
      expect(judge(text)).toEqual({ sure: true, illegalAt: -1 })
    },
  )
})
