import { type Cursor, unitAt } from './cursor.ts'
import type { Grammar } from './grammar.ts'

type State = 'slash' | 'line' | 'block' | 'star'

/** Reads comments, which JSON does not have: `//` and `#` to the end of the line, and those in stars. */
export interface CommentReader {
  /** The cursor is behind its first unit. */
  start(unit: number): void
  /** @returns whether the comment is over. */
  read(to: number): boolean
}

const SLASH = 0x2f
const STAR = 0x2a

export function createCommentReader(cursor: Cursor, grammar: Grammar): CommentReader {
  let state: State = 'line'
  let first = 0

  /** @returns whether the comment is over. */
  function next(unit: number): boolean {
    switch (state) {
      case 'slash':
        return afterSlash(unit)
      case 'line':
        return unit === 10 || unit === 13
      case 'star':
        if (unit === SLASH) return true
        state = unit === STAR ? 'star' : 'block'
        return false
      case 'block':
        if (unit === STAR) state = 'star'
        return false
      default:
        return state satisfies never
    }
  }

  function afterSlash(unit: number): boolean {
    if (unit === SLASH) state = 'line'
    else if (unit === STAR) state = 'block'
    else {
      grammar.refuse()
      cursor.at--
      return true
    }
    return false
  }

  return {
    start(unit) {
      grammar.loosen()
      state = unit === SLASH ? 'slash' : 'line'
      first = cursor.at - 1
    },
    read(to) {
      while (cursor.at < to) {
        const isOver = next(unitAt(cursor, cursor.at++))
        cursor.solid = cursor.at
        if (!isOver) continue
        if (state !== 'slash') grammar.comment(first, cursor.at)
        return true
      }
      return false
    },
  }
}
