import { toPathStep } from '../core/json/to-path-step.ts'
import type { Span } from '../core/types.ts'
import type { FieldPath } from './field-path.ts'

/** A place that a path leads to. */
export interface Location {
  /** The path with every `*` replaced by what it stood for here. */
  readonly path: string
  /** The value's text, quotes included. Absent: there is nothing at this path. */
  readonly span?: Span
}

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const SPACE = 0x20

/**
 * Finds where in a JSON text the values at a path stand. Of equal keys the last one counts, as for `JSON.parse`.
 *
 * @param json must be valid: `JSON.parse` has accepted it.
 * @returns one location per place; of a path without `*` exactly one. Offsets count UTF-16 units of `json`.
 */
export function locate(json: string, path: FieldPath): Location[] {
  const found: Location[] = []

  function descend(at: number, depth: number, names: readonly string[]): void {
    const step = path[depth]
    if (step === undefined) {
      found.push({ path: pathOf(names), span: { start: at, end: skipValue(json, at) } })
      return
    }
    const elements = elementsAt(json, at, step.every ? undefined : step.key)
    for (const [name, start] of elements) descend(start, depth + 1, [...names, name])
    if (elements.size > 0 || (step.every && isContainer(json.charCodeAt(at)))) return
    const lacking = path.slice(depth).map(({ key, every }) => (every ? key : toPathStep(key)))
    found.push({ path: [pathOf(names), ...lacking].filter((part) => part !== '').join('.') })
  }

  descend(skipSpace(json, 0), 0, [])
  return found
}

const pathOf = (names: readonly string[]): string => names.map(toPathStep).join('.')

/** Where the elements of the list or object at `at` begin, by key or index. @param wanted only this one. */
function elementsAt(json: string, at: number, wanted?: string): Map<string, number> {
  const elements = new Map<string, number>()
  const isObject = json.charCodeAt(at) === OPEN_BRACE
  if (!isObject && json.charCodeAt(at) !== OPEN_BRACKET) return elements
  let next = skipSpace(json, at + 1)
  for (let index = 0; next < json.length && !isEnd(json.charCodeAt(next)); index++) {
    let name = String(index)
    if (isObject) {
      const keyEnd = skipString(json, next)
      name = keyAt(json, next, keyEnd)
      // past the colon
      next = skipSpace(json, skipSpace(json, keyEnd) + 1)
    }
    if (wanted === undefined || name === wanted) elements.set(name, next)
    next = skipSpace(json, skipValue(json, next))
    if (json.charCodeAt(next) === COMMA) next = skipSpace(json, next + 1)
  }
  return elements
}

function keyAt(json: string, start: number, end: number): string {
  const key = json.slice(start + 1, end - 1)
  return key.includes('\\') ? (JSON.parse(json.slice(start, end)) as string) : key
}

function skipValue(json: string, at: number): number {
  const first = json.charCodeAt(at)
  if (first === QUOTE) return skipString(json, at)
  return isContainer(first) ? skipContainer(json, at) : skipScalar(json, at)
}

/**
 * Past a string.
 *
 *     > | "a\"b"
 *         ^ at   ^ result
 */
function skipString(json: string, at: number): number {
  for (let quote = json.indexOf('"', at + 1); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let backslashes = 0
    while (json.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return quote + 1
  }
  return json.length
}

function skipContainer(json: string, at: number): number {
  let depth = 0
  let next = at
  while (next < json.length) {
    const unit = json.charCodeAt(next)
    if (unit === QUOTE) {
      next = skipString(json, next)
      continue
    }
    next++
    if (isContainer(unit)) depth++
    else if (isEnd(unit) && --depth === 0) return next
  }
  return next
}

function skipScalar(json: string, at: number): number {
  let next = at
  while (next < json.length) {
    const unit = json.charCodeAt(next)
    if (unit === COMMA || unit <= SPACE || isEnd(unit)) break
    next++
  }
  return next
}

function skipSpace(json: string, at: number): number {
  let next = at
  while (json.charCodeAt(next) <= SPACE) next++
  return next
}

const isContainer = (unit: number): boolean => unit === OPEN_BRACE || unit === OPEN_BRACKET
const isEnd = (unit: number): boolean => unit === CLOSE_BRACE || unit === CLOSE_BRACKET
