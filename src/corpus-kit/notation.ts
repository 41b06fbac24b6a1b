import { encode } from './encode.ts'

/** The most UTF-16 units that one `«unit×n»` may stand for. */
const LONGEST_REPEAT = 16_777_216
/** A unit is abbreviated from this number of copies on. */
const FEWEST_COPIES = 8
/** The longest unit that is looked for when a text is abbreviated, in code points. */
const LONGEST_UNIT = 512

const TOKEN = /«([^«»]*)×(\d+)»|⟨U\+([0-9A-Fa-f]{4,6})⟩|[→␍«»⟨⟩]/g

/**
 * Gives the text that a notation stands for: `«unit×n»` is n copies of unit, which may span lines; `→` is a tab, `␍` a
 * carriage return, `⟨U+00A0⟩` the character (or half of a pair) with this number. Everything else stands for itself.
 *
 * @throws {SyntaxError} on a guillemet or an angle bracket that belongs to none of these. @see NotationError
 */
export function expand(notation: string): string {
  return notation.replace(
    TOKEN,
    (token: string, unit: string | undefined, copies: string, code: string | undefined, offset: number) => {
      if (unit !== undefined) return copiesOf(expandUnit(unit, offset + 1), Number(copies), offset)
      if (code !== undefined) return character(code, offset)
      if (token === '→') return '\t'
      if (token === '␍') return '\r'
      throw new NotationError(
        `a lone ${token}: expected «unit×n» or ⟨U+00A0⟩, or ${encode(token)} for the character itself`,
        offset,
      )
    },
  )
}

/** A notation that stands for nothing. `offset` counts UTF-16 units of the notation. */
export class NotationError extends SyntaxError {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.name = 'NotationError'
    this.offset = offset
  }
}

function expandUnit(unit: string, offset: number): string {
  try {
    return expand(unit)
  } catch (error) {
    throw error instanceof NotationError ? new NotationError(error.message, offset + error.offset) : error
  }
}

function copiesOf(unit: string, copies: number, offset: number): string {
  if (unit === '') throw new NotationError('nothing to repeat: expected a unit before the ×', offset)
  if (unit.length * copies > LONGEST_REPEAT) {
    throw new NotationError(
      `${copies} copies of ${unit.length} units: expected at most ${LONGEST_REPEAT} units`,
      offset,
    )
  }
  return unit.repeat(copies)
}

function character(code: string, offset: number): string {
  const number = Number.parseInt(code, 16)
  if (number > 0x10ffff) throw new NotationError(`U+${code}: expected at most U+10FFFF`, offset)
  return String.fromCodePoint(number)
}

/**
 * Gives a notation for a text, so that `expand(abbreviate(text)) === text`: what stands at least 8 times in a row is
 * written once, what cannot be seen or would be read as notation is written as its number.
 */
export function abbreviate(text: string): string {
  // by code points: a pair is never torn
  const points = Array.from(text)
  let notation = ''
  for (let at = 0; at < points.length; ) {
    const { size, copies } = repeatAt(points, at)
    const written = points
      .slice(at, at + size)
      .map(encode)
      .join('')
    notation += copies > 1 ? `«${written}×${copies}»` : written
    at += size * copies
  }
  return notation
}

/** The repeat that begins at an index: that of the shortest unit with enough copies; else the one code point there. */
function repeatAt(points: readonly string[], at: number): { size: number; copies: number } {
  const longest = Math.min(LONGEST_UNIT, Math.floor((points.length - at) / FEWEST_COPIES))
  for (let size = 1; size <= longest; size++) {
    if (points[at] !== points[at + size]) continue
    let end = at + size
    while (end < points.length && points[end] === points[end - size]) end++
    const copies = Math.floor((end - at) / size)
    if (copies >= FEWEST_COPIES) return { size, copies }
  }
  return { size: 1, copies: 1 }
}
