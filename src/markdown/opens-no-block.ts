import { type History, RING_MASK } from '../core/history.ts'
import { isText } from '../core/is-text.ts'
import { BACKTICK, BYTE_ORDER_MARK, COLON, GREATER, HYPHEN, isSpace, LESS, PIPE, SPACE, TILDE } from './characters.ts'
import { isItemText } from './item-text.ts'
import { opensNothing } from './opens-nothing.ts'

/**
 * Whether a line whose first character stands at `first`, after nothing but spaces, opens no block of code and no HTML outside
 * a container, and is no delimiter row: all that it may open ends with text at the margin after a blank line.
 */
export function opensNoBlock(ring: History['ring'], first: number): boolean {
  const unitAt = (offset: number): number => ring[offset & RING_MASK] as number
  const unit = unitAt(first)
  if (isText(unit)) return true
  switch (unit) {
    case BACKTICK:
    case TILDE:
      return opensNothing(unit, unitAt(first + 1))
    case HYPHEN:
      return unitAt(first + 1) === SPACE && isItemText(unitAt(first + 2), unitAt(first + 3))
    case GREATER:
      return !mayBeDelimiter(unitAt(afterQuotes(unitAt, first)))
    default:
      return unit !== LESS && unit !== PIPE && unit !== COLON && unit !== BYTE_ORDER_MARK
  }
}

function afterQuotes(unitAt: (offset: number) => number, first: number): number {
  let offset = first
  while (unitAt(offset) === GREATER || isSpace(unitAt(offset))) offset++
  return offset
}

function mayBeDelimiter(unit: number): boolean {
  return unit === HYPHEN || unit === COLON
}
