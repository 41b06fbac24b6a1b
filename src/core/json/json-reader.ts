import type { History, RING_MASK } from '../history.ts'
import { createCommentReader } from './comment-reader.ts'
import { createCursor, unitAt } from './cursor.ts'
import { createGrammar, type Grammar, type JsonEvents } from './grammar.ts'
import { isInvisible } from './is-invisible.ts'
import { BETWEEN, BLANK, CONTROL, MARK, PLAIN, QUOTE } from './kinds.ts'
import { createStringReader } from './string-reader.ts'
import { createWordReader } from './word-reader.ts'

/** A stretch that says nothing, as it stands at the end of what has been read. */
export interface Stretch {
  readonly of: 'space' | 'escape' | 'digit'
  readonly start: number
  /** Units of it that belong to escapes. */
  readonly escapes: number
  /** Containers that are open around it. */
  readonly depth: number
}

/**
 * Reads JSON as models send it, from the units that the history remembers: incrementally, in memory that does not grow. What
 * only JavaScript, JSON5 or Python would allow is recognised, as are several texts one after another and text around them.
 */
export interface JsonReader {
  readonly grammar: Pick<Grammar, 'depth' | 'isOutside' | 'isLegal' | 'isSure' | 'isComplete'>
  /** Reads on up to an offset, which must not be more than 32,768 units away. */
  read(to: number): void
  /** The text ends here: so does a number. */
  end(): void
  /** Where the string began in which the reader is; undefined: it is in none. */
  stringStart(): number | undefined
  /** What has been empty up to here. */
  stretch(): Stretch | undefined
  /** Whether it is within an escape, which may belong to the stretch before it. */
  isInEscape(): boolean
}

// where it is
const BETWEEN_TOKENS = 0
const STRING = 1
const WORD = 2
const COMMENT = 3

const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const COMMA = 0x2c
const COLON = 0x3a

/** @param start offset of the first unit that belongs to the JSON text. */
export function createJsonReader({ ring }: Pick<History, 'ring'>, events: JsonEvents, start = 0): JsonReader {
  const cursor = createCursor(ring, start)
  const grammar = createGrammar(events)
  const strings = createStringReader(cursor, grammar)
  const words = createWordReader(cursor, grammar)
  const comments = createCommentReader(cursor, grammar)
  let state = BETWEEN_TOKENS

  /** A token of one unit, or a comment. @returns whether what follows is read by somebody else. */
  function readMark(unit: number, offset: number): boolean {
    cursor.at = cursor.solid = offset + 1
    if (unit === COMMA) grammar.comma()
    else if (unit === COLON) grammar.colon()
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) grammar.open(unit === OPEN_BRACE, offset)
    else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) grammar.close(unit === CLOSE_BRACE, offset + 1)
    else {
      comments.start(unit)
      state = COMMENT
      return true
    }
    return grammar.isOutside()
  }

  /** Most tokens are read from here, from their first unit to their last. */
  function readBetween(to: number): void {
    const units = ring
    const kinds = BETWEEN
    const mask: typeof RING_MASK = 0x7fff
    let at = cursor.at
    while (at < to) {
      const unit = units[at & mask] as number
      const kind = unit < 128 ? (kinds[unit] as number) : isInvisible(unit) ? CONTROL : PLAIN
      if (kind === BLANK) at++
      else if (kind === MARK) {
        if (readMark(unit, at)) return
        at++
      } else if (kind === QUOTE && grammar.takesString()) {
        const end = strings.start(unit, at, to)
        if (end === 0) {
          state = STRING
          return
        }
        at = cursor.solid = end
      } else if (kind === CONTROL) {
        grammar.loosen()
        at++
      } else {
        cursor.at = at
        if (!words.start(to)) {
          state = WORD
          return
        }
        at = cursor.at
        if (grammar.isOutside()) return
      }
    }
    cursor.at = at
  }

  /** Beside JSON nothing but a bracket says anything. */
  function readOutside(to: number): void {
    while (cursor.at < to) {
      const unit = unitAt(cursor, cursor.at)
      if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
        readMark(unit, cursor.at)
        return
      }
      cursor.at++
      if (!isInvisible(unit)) cursor.solid = cursor.at
    }
  }

  function readOn(to: number): void {
    if (state === BETWEEN_TOKENS) {
      if (grammar.isOutside()) readOutside(to)
      else readBetween(to)
      return
    }
    // one call for each of them: through a variable it would not be inlined
    const isOver = state === STRING ? strings.read(to) : state === WORD ? words.read(to) : comments.read(to)
    if (isOver) state = BETWEEN_TOKENS
  }

  return {
    grammar,
    read(to) {
      while (cursor.at < to) readOn(to)
    },
    end() {
      if (state === WORD) words.end()
      else if (state !== BETWEEN_TOKENS) grammar.loosen()
      state = BETWEEN_TOKENS
    },
    stringStart: () => (state === STRING ? cursor.start : undefined),
    stretch() {
      const depth = grammar.depth()
      if (state === WORD) return words.isNumber() ? { of: 'digit', start: cursor.start, escapes: 0, depth } : undefined
      if (cursor.at === cursor.solid) return undefined
      const isString = state === STRING
      const escapes = isString ? strings.escapes() : 0
      return { of: isString ? 'escape' : 'space', start: cursor.solid, escapes, depth }
    },
    isInEscape: strings.isInEscape,
  }
}
