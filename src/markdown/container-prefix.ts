import {
  ASTERISK,
  BACKSLASH,
  CARET,
  CLOSING_BRACKET,
  CLOSING_PARENTHESIS,
  COLON,
  DOT,
  GREATER,
  HYPHEN,
  isDigit,
  isSpace,
  OPENING_BRACKET,
  PLUS,
} from './characters.ts'
import { MOST_CONTAINERS } from './limits.ts'

/** Where in the beginning of a line: free to go on with a mark or a row; inside a mark; past all that can be one. */
export type PrefixState = 'free' | 'mark' | 'over'

/** Follows what may come before the first pipe of a row: white space, `>`, list markers, `[^label]:`. */
export interface ContainerPrefix {
  startLine(): void
  /** Takes the next unit, as long as it is not over. Spaces may be left out while it is free. */
  next(unit: number): PrefixState
}

const LONGEST_NUMBER = 9
/** micromark's limit for labels. */
const LONGEST_LABEL = 999

export function createContainerPrefix(): ContainerPrefix {
  // what the last unit was: part of a bullet, of a number, of a label
  let inside: 'nothing' | 'marker' | 'number' | 'bracket' | 'label' | 'escape' | 'labelEnd' = 'nothing'
  let length = 0
  let marks = 0

  function begin(unit: number): PrefixState {
    if (isSpace(unit)) return 'free'
    length = 0
    if (unit === GREATER) return ++marks > MOST_CONTAINERS ? 'over' : 'free'
    if (unit === HYPHEN || unit === ASTERISK || unit === PLUS) inside = 'marker'
    else if (isDigit(unit)) inside = 'number'
    else if (unit === OPENING_BRACKET) inside = 'bracket'
    else return 'over'
    return ++marks > MOST_CONTAINERS ? 'over' : 'mark'
  }

  const inLabel = (): PrefixState => (++length <= LONGEST_LABEL ? 'mark' : 'over')

  function goOn(unit: number): PrefixState {
    switch (inside) {
      case 'marker':
        inside = 'nothing'
        return isSpace(unit) ? 'free' : 'over'
      case 'number':
        if (isDigit(unit)) return ++length < LONGEST_NUMBER ? 'mark' : 'over'
        inside = 'marker'
        return unit === DOT || unit === CLOSING_PARENTHESIS ? 'mark' : 'over'
      case 'bracket':
        inside = 'label'
        return unit === CARET ? 'mark' : 'over'
      case 'escape':
        inside = 'label'
        return isBracket(unit) || unit === BACKSLASH ? inLabel() : goOn(unit)
      case 'label':
        if (unit === OPENING_BRACKET || isSpace(unit)) return 'over'
        if (unit === CLOSING_BRACKET) {
          inside = 'labelEnd'
          return length > 0 ? 'mark' : 'over'
        }
        if (unit === BACKSLASH) inside = 'escape'
        return inLabel()
      case 'labelEnd':
        inside = 'nothing'
        return unit === COLON ? 'free' : 'over'
      case 'nothing':
        return begin(unit)
      default:
        return inside satisfies never
    }
  }

  return {
    startLine() {
      inside = 'nothing'
      marks = 0
    },
    next: (unit) => (inside === 'nothing' ? begin(unit) : goOn(unit)),
  }
}

function isBracket(unit: number): boolean {
  return unit === OPENING_BRACKET || unit === CLOSING_BRACKET
}
