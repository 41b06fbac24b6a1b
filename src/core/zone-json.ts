import { ALL, type ZoneTracker } from './zone.ts'

/** A zone tracker that also says whether the text is JSON at all. */
export interface JsonZoneTracker extends ZoneTracker {
  /** False from the first unit that no JSON text could hold there. */
  legal(): boolean
  /** True once the text began as JSON does: `{` then `"` or `}`, or `[` then a token. */
  sure(): boolean
}

type State = 'before' | 'opened' | 'between' | 'string' | 'escape'

/** Units of numbers, of `true`, `false`, `null`, and of the punctuation between values. */
const OUTSIDE_STRINGS = new Set([...'{}[]:,0123456789+-.eEtrufalsn \t\r\n'].map((character) => character.charCodeAt(0)))
const AFTER_BRACE = new Set([...'"} \t\r\n'].map((character) => character.charCodeAt(0)))
const AFTER_BRACKET = new Set([...'"{[]-0123456789 \t\r\n'].map((character) => character.charCodeAt(0)))
const QUOTE = 0x22
const BACKSLASH = 0x5c
const BYTE_ORDER_MARK = 0xfeff

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === BYTE_ORDER_MARK

/** Tells strings from what stands between them. No grammar: brackets need not match. */
export function createJsonZone(): JsonZoneTracker {
  let state: State = 'before'
  let legal = true
  // which units may follow the first bracket
  let opening = AFTER_BRACE
  let sure = false

  function first(unit: number): State {
    if (isBlank(unit)) return 'before'
    legal = unit === 0x7b || unit === 0x5b
    opening = unit === 0x7b ? AFTER_BRACE : AFTER_BRACKET
    return 'opened'
  }

  function second(unit: number): State {
    legal = legal && opening.has(unit)
    if (isBlank(unit)) return 'opened'
    sure = legal
    return unit === QUOTE ? 'string' : 'between'
  }

  function between(unit: number): State {
    if (unit === QUOTE) return 'string'
    if (!OUTSIDE_STRINGS.has(unit)) legal = false
    return 'between'
  }

  function inString(unit: number): State {
    // a raw line break in a string is illegal, and the likeliest sign that this is prose with quotation marks
    if (unit === 10 || unit === 13) legal = false
    return unit === QUOTE ? 'between' : unit === BACKSLASH ? 'escape' : 'string'
  }

  function following(unit: number): State {
    switch (state) {
      case 'before':
        return first(unit)
      case 'opened':
        return second(unit)
      case 'between':
        return between(unit)
      case 'string':
        return inString(unit)
      case 'escape':
        return 'string'
      default:
        return state satisfies never
    }
  }

  const tracker: JsonZoneTracker = {
    settled() {
      return tracker
    },
    zone() {
      return state === 'string' || state === 'escape' ? 'string' : 'json'
    },
    legal() {
      return legal
    },
    sure() {
      return sure
    },
    startLine: () => ALL,
    next(unit) {
      state = following(unit)
      return ALL
    },
  }
  return tracker
}
