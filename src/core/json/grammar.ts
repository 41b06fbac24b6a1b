import type { WordKind } from './word.ts'

/** What a reader of JSON comes by. Offsets count raw units; hashes of values are blind to digits. */
export interface JsonEvents {
  /** A container begins with its bracket. */
  open(isObject: boolean, start: number): void
  /** And ends after it. */
  close(end: number): void
  /** Quotes included; its hash is that of all its units. */
  key(start: number, end: number, hash: number): void
  /** A string, a number or a literal. @param words units of a string without its quotes, else 0. */
  scalar(start: number, end: number, hash: number, words: number): void
  /** A comment is over, which JSON does not have. */
  comment?(start: number, end: number): void
}

/**
 * What may come next, in an order in which one comparison tells whether a value or a key is taken. After a value a comma is
 * expected; in an object, a string there is a key whose comma is missing.
 */
const DOCUMENT = 0
const FIRST_VALUE = 1
const VALUE = 2
const ITEM_END = 3
const COLON = 4
const NOTHING = 5
const FIRST_KEY = 6
const KEY = 7
const MEMBER_END = 8

/** Knows which token may stand where, and tells what a token is. */
export interface Grammar {
  open(isObject: boolean, start: number): void
  close(isObject: boolean, end: number): void
  comma(): void
  colon(): void
  string(start: number, end: number, hash: number): void
  word(start: number, end: number, hash: number, kind: WordKind): void
  comment(start: number, end: number): void
  /** Something that only JavaScript or Python would allow: a comment, single quotes, a control character in a string. */
  loosen(): void
  /** Something that is no JSON at all. */
  refuse(): void
  depth(): number
  /** Whether the text is beside JSON: before it, after it, around it. */
  isOutside(): boolean
  /** Whether a string that begins here is a value or a key; else it is a mark in a text. */
  takesString(): boolean
  /** Whether it is a key. */
  takesKey(): boolean
  /** Whether all so far can be the beginning of JSON, as people write it: comments, single quotes and trailing commas are. */
  isLegal(): boolean
  /** Whether it has begun as JSON: `{` and a key or `}`, or `[` and a value or `]`. */
  isSure(): boolean
  /** Whether all so far is one complete value, in the very spelling of RFC 8259. */
  isComplete(): boolean
}

/** More levels than this are counted; their kinds are not remembered, and such a text is not called complete. */
const MOST_LEVELS = 65_536

/** @param events is told of keys and values. */
export function createGrammar(events: JsonEvents): Grammar {
  // whether the container at each depth is an object
  let kinds = new Uint8Array(64)
  let depth = 0
  // of the current container; not remembered at more than `MOST_LEVELS`
  let isObjectHere = false
  let expected = DOCUMENT
  let isOutside = false
  let isLegal = true
  let isStrict = true
  let isSure = false

  function refuse(): void {
    isLegal = isStrict = false
  }

  function expectAfterValue(): void {
    expected = isObjectHere ? MEMBER_END : depth === 0 ? NOTHING : ITEM_END
  }

  /** A value begins, where one may or not. */
  function startValue(): void {
    if (isOutside) isOutside = false
    else if (expected === NOTHING) isStrict = false
    else if (expected > VALUE) refuse()
    if (depth > 0) isSure = isSure || isLegal
  }

  function remember(isObject: boolean): void {
    depth++
    isObjectHere = isObject && depth < MOST_LEVELS
    if (depth >= MOST_LEVELS) {
      isStrict = false
      return
    }
    if (depth >= kinds.length) {
      const more = new Uint8Array(2 * kinds.length)
      more.set(kinds)
      kinds = more
    }
    kinds[depth] = isObject ? 1 : 0
  }

  function takeKey(start: number, end: number, hash: number): void {
    // after a value without a comma
    if (expected === MEMBER_END) refuse()
    events.key(start, end, hash)
    expected = COLON
  }

  function takeScalar(start: number, end: number, hash: number, words: number): void {
    startValue()
    events.scalar(start, end, hash, words)
    expectAfterValue()
  }

  function leave(): void {
    refuse()
    isOutside = true
  }

  return {
    open(isObject, start) {
      startValue()
      events.open(isObject, start)
      remember(isObject)
      expected = isObject ? FIRST_KEY : FIRST_VALUE
    },
    close(isObject, end) {
      if (depth === 0) return leave()
      if (depth < MOST_LEVELS && isObjectHere !== isObject) refuse()
      else if (expected === FIRST_KEY || expected === FIRST_VALUE) isSure = isSure || isLegal
      else if (expected === KEY || (expected === VALUE && !isObject)) isStrict = false
      else if (expected !== ITEM_END && expected !== MEMBER_END) refuse()
      depth--
      isObjectHere = depth > 0 && kinds[depth] === 1
      events.close(end)
      expectAfterValue()
    },
    comma() {
      if (depth === 0) return leave()
      if (expected !== ITEM_END && expected !== MEMBER_END) refuse()
      expected = isObjectHere ? KEY : VALUE
    },
    colon() {
      if (depth === 0) return leave()
      if (expected !== COLON) refuse()
      else isSure = isSure || isLegal
      expected = VALUE
    },
    string(start, end, hash) {
      if (expected < FIRST_KEY) return takeScalar(start, end, hash, end - start - 2)
      takeKey(start, end, hash)
      isSure = isSure || isLegal
    },
    word(start, end, hash, kind) {
      const isValue = kind === 'number' || kind === 'literal' || kind === 'other'
      if (kind !== 'number' && kind !== 'literal') isStrict = false
      if (depth === 0 && (expected !== DOCUMENT || !isValue)) return leave()
      if (expected >= FIRST_KEY) {
        isStrict = false
        if (kind === 'unknown') refuse()
        return takeKey(start, end, hash)
      }
      if (!isValue) refuse()
      takeScalar(start, end, hash, 0)
    },
    comment(start, end) {
      events.comment?.(start, end)
    },
    loosen() {
      isStrict = false
    },
    refuse,
    depth: () => depth,
    isOutside: () => isOutside,
    takesString: () => depth > 0 || expected === DOCUMENT,
    takesKey: () => expected >= FIRST_KEY,
    isLegal: () => isLegal,
    isSure: () => isSure,
    isComplete: () => isStrict && depth === 0 && expected === NOTHING,
  }
}
