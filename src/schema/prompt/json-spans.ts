import type { Span } from '../../core/types.ts'

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end'

/** An object or a list that is not complete yet. */
interface Open {
  readonly start: number
  readonly isObject: boolean
}

const SPACE = /[ \t\n\r]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y
const OPENING = /[{[]/g
const STRING_ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * Objects and lists of valid JSON within a text, the outermost of them. Read once from the left to the right: what turns out
 * not to be JSON is not read again from its second character on, but what was complete in it counts.
 *
 * The reader of the guard is no help here: it takes whatever people write for JSON, and does not begin anew behind what is none.
 */
export function jsonSpans(whole: string, start: number, end: number): Span[] {
  // cut out, so that no search goes beyond it
  const text = whole.slice(start, end)
  const complete: Span[] = []
  let open: Open[] = []
  let expected: Expected = 'value'
  for (let at = 0; at < text.length; ) {
    at = open.length === 0 ? matchEnd(OPENING, text, at) - 1 : matchEnd(SPACE, text, at)
    if (at < 0) break
    const next = step(text, at, open.length === 0 ? 'value' : expected, open.at(-1)?.isObject === true)
    if (next === undefined) {
      // a bracket may begin anew here, unless it is the one that could not even do that
      if (open.length === 0 || !'{['.includes(text[at] ?? ' ')) at++
      open = []
      continue
    }
    if (next.change === 'open') open.push({ start: start + at, isObject: text[at] === '{' })
    if (next.change === 'close') {
      const from = (open.pop() as Open).start
      while ((complete.at(-1)?.start ?? -1) > from) complete.pop()
      complete.push({ start: from, end: start + next.end })
    }
    expected = next.expected
    at = next.end
  }
  return complete
}

interface Token {
  readonly end: number
  readonly expected: Expected
  readonly change?: 'open' | 'close'
}

/** The token at an offset, if it is one that may stand there. */
function step(text: string, at: number, expected: Expected, inObject: boolean): Token | undefined {
  const character = text[at]
  const isValue = expected === 'value' || expected === 'value or end'
  if (character === '"') {
    if (!isValue && expected !== 'key' && expected !== 'key or end') return undefined
    const end = stringEnd(text, at)
    return end === undefined ? undefined : { end, expected: isValue ? 'comma or end' : 'colon' }
  }
  if (character === ',' && expected === 'comma or end') return { end: at + 1, expected: inObject ? 'key' : 'value' }
  if (character === ':' && expected === 'colon') return { end: at + 1, expected: 'value' }
  if (character === (inObject ? '}' : ']') && expected.endsWith('or end')) {
    return { end: at + 1, expected: 'comma or end', change: 'close' }
  }
  if (!isValue) return undefined
  if (character === '{') return { end: at + 1, expected: 'key or end', change: 'open' }
  if (character === '[') return { end: at + 1, expected: 'value or end', change: 'open' }
  const end = matchEnd(SCALAR, text, at)
  return end === 0 ? undefined : { end, expected: 'comma or end' }
}

/** Where a string ends that begins at `start`; nothing, if it is none of JSON. */
function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; ) {
    const unit = text.charCodeAt(at)
    if (unit === 34) return at + 1
    if (unit < 32) return undefined
    at = unit === 92 ? matchEnd(STRING_ESCAPE, text, at) : at + 1
    if (at === 0) return undefined
  }
  return undefined
}

/** Where a match ends that is looked for from an offset on; 0 if there is none. */
function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : 0
}
