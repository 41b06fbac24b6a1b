import { isJsonLanguage, LONGEST_JSON_LANGUAGE } from './is-json-language.ts'
import type { Zone } from './types.ts'
import { isWhiteSpace } from './white-space.ts'
import { ALL, both, NO_SPACES, NONE, type ZoneTracker } from './zone.ts'
import type { JsonZoneTracker } from './zone-json.ts'

/**
 * Where in a line the tracker is. Only a hint is wanted, so this is no block parser: it looks at the first characters of a
 * line and remembers whether a fence or an HTML block is open.
 */
type State =
  | 'prefix' // before the first character that says something: spaces, `>`, list markers
  | 'marker' // after a `-`, `*` or `+`, which is a list marker if a space follows
  | 'number' // in digits, which are a list marker if `.` or `)` and a space follow
  | 'tag' // after `<`
  | 'fence' // in the backticks or tildes that may open or close a fence
  | 'info' // after an opening fence: a backtick here means that it was inline code
  | 'closing' // after a closing fence: anything but white space means that it was content
  | 'decided'

const BACKTICK = 0x60
const TILDE = 0x7e
const GREATER = 0x3e
const OPEN_BRACE = 0x7b
const OPEN_BRACKET = 0x5b

const isSpace = (unit: number): boolean => unit === 32 || unit === 9
const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122

/** What a Markdown text may be made of. */
export interface MarkdownZoneOptions {
  /** Whether there are fences and HTML blocks, or only prose and rows that begin with a pipe. */
  readonly blocks: boolean
  /** Reads what is in a fence that says it is JSON, or that says nothing and begins with a bracket. */
  readonly json?: (start: number) => JsonZoneTracker
}

export function createMarkdownZone(options: MarkdownZoneOptions): ZoneTracker {
  let state: State = 'prefix'
  let zone: Zone = 'prose'
  // the zone of a line that says nothing else: it outlives the line in a fence or an HTML block
  let base: Zone = 'prose'
  // character and length of the fence that is open, and of the one being read
  let openFence = 0
  let openLength = 0
  let fence = 0
  let length = 0
  // what an opening fence says it holds; and who reads it, if that is JSON
  let language = ''
  let json: JsonZoneTracker | undefined
  // whether the fence that is open says nothing of what it holds, and nothing of that has come yet
  let isUntold = false

  /** At the first character that says something.
   *
   *     > | > - |cell
   *             ^
   */
  function prefix(unit: number): State {
    if (isSpace(unit)) return 'prefix'
    if (options.blocks && (unit === BACKTICK || unit === TILDE)) return startFence(unit)
    // a fence in a quotation is closed behind the quotation's mark
    if (base === 'fence') return unit === GREATER ? 'prefix' : 'decided'
    if (base !== 'prose') return 'decided'
    if (unit === 0x7c) {
      zone = 'table'
      return 'decided'
    }
    if (!options.blocks) return 'decided'
    if (unit === GREATER) return 'prefix'
    if (unit === 0x3c) return 'tag'
    if (unit === 0x2d || unit === 0x2a || unit === 0x2b) return 'marker'
    return isDigit(unit) ? 'number' : 'decided'
  }

  function startFence(unit: number): State {
    if (base === 'html') return 'decided'
    fence = unit
    length = 1
    language = ''
    return 'fence'
  }

  function inFence(unit: number): State {
    if (unit === fence) {
      length++
      return 'fence'
    }
    if (base === 'fence') return fence === openFence && length >= openLength ? closing(unit) : 'decided'
    return length >= 3 ? info(unit) : 'decided'
  }

  function info(unit: number): State {
    if (unit === BACKTICK && fence === BACKTICK) return 'decided'
    if (language.length <= LONGEST_JSON_LANGUAGE && !(isSpace(unit) && language === '')) {
      language += String.fromCharCode(isLetter(unit) ? unit | 32 : unit)
    }
    return 'info'
  }

  function closing(unit: number): State {
    return isSpace(unit) || isLineEnd(unit) ? 'closing' : 'decided'
  }

  function afterTag(unit: number): State {
    // the end of an HTML block is the next blank line
    if (isLetter(unit) || unit === 0x2f || unit === 0x21 || unit === 0x3f) zone = base = 'html'
    return 'decided'
  }

  function following(unit: number): State {
    switch (state) {
      case 'prefix':
        return prefix(unit)
      case 'marker':
        return isSpace(unit) ? 'prefix' : 'decided'
      case 'number':
        return isDigit(unit) ? 'number' : unit === 0x2e || unit === 0x29 ? 'marker' : 'decided'
      case 'tag':
        return afterTag(unit)
      case 'fence':
        return inFence(unit)
      case 'info':
        return info(unit)
      case 'closing':
        return closing(unit)
      case 'decided':
        return 'decided'
      default:
        return state satisfies never
    }
  }

  /** What the line that ends here leaves behind for the next one. */
  function endLine(end: number): void {
    if (state === 'prefix' && base === 'html') base = 'prose'
    else if (state === 'closing') closeFence(end)
    else if (state === 'info' || (state === 'fence' && base !== 'fence' && length >= 3)) {
      base = 'fence'
      openFence = fence
      openLength = length
      if (isJsonLanguage(language)) json = options.json?.(end)
      isUntold = language === ''
    } else if (state === 'fence' && fence === openFence && length >= openLength) closeFence(end)
  }

  /** At the first character in a fence without a language: a bracket may begin JSON, which is read until it cannot be any. */
  function beginContent(unit: number, offset: number): void {
    if (isWhiteSpace(unit)) return
    isUntold = false
    if (unit === OPEN_BRACE || unit === OPEN_BRACKET) json = options.json?.(offset)
  }

  function closeFence(end: number): void {
    base = 'prose'
    isUntold = false
    json?.endPiece(end, true)
    json = undefined
  }

  const tracker: ZoneTracker = {
    zone(end, start) {
      const inner = json?.isLegal() === true ? json.zone(end, start) : undefined
      return inner !== undefined && json?.isJson() === true ? inner : zone
    },
    settled() {
      return tracker
    },
    startLine(start) {
      if (state !== 'decided') endLine(start)
      zone = base
      state = 'prefix'
      return json === undefined ? NO_SPACES : both(NO_SPACES, json.startLine(start))
    },
    next(unit, offset) {
      if (isUntold) beginContent(unit, offset)
      const other = json === undefined ? NONE : json.next(unit, offset)
      // most lines begin with a letter, and are decided by it
      if (state === 'prefix' && isLetter(unit)) {
        state = 'decided'
        return other
      }
      if (!isLineEnd(unit)) state = following(unit)
      // spaces say nothing before the first character: most of an indented text is passed over
      return both(state === 'decided' ? NONE : state === 'prefix' ? NO_SPACES : ALL, other)
    },
    endPiece: (end, isLast) => json?.endPiece(end, isLast) ?? NONE,
  }
  return tracker
}
