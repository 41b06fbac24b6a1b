import { HYPHEN } from './characters.ts'
import type { Line } from './line.ts'

/** What YAML at the beginning of a document stands between. */
const FENCE = /^---[ \t]*$/
const LONGEST_FENCE = 256

/**
 * Knows the lines of front matter at the beginning of a document: a fence, then a line with something in it, up to the next
 * fence. A rule that a blank line follows begins none, or an answer that begins with a rule would have no tables to its end.
 */
export interface FrontMatter {
  /** Whether the line that begins now may be part of it, beyond its first. */
  isOpen(): boolean
  /** Takes the next line. @returns whether it is part of it, or of what may turn out to be. */
  take(line: Line, isBlank: boolean): boolean
}

export function createFrontMatter(): FrontMatter {
  let state: 'before' | 'second' | 'inside' | 'over' = 'before'

  return {
    isOpen() {
      return state === 'second' || state === 'inside'
    },
    take(line, isBlank) {
      if (state === 'over') return false
      const isFence = isFenceLine(line)
      if (state === 'before') {
        state = isFence ? 'second' : 'over'
        return isFence
      }
      if (state === 'second') state = isBlank ? 'over' : 'inside'
      if (state === 'over') return false
      if (isFence) state = 'over'
      return true
    },
  }
}

function isFenceLine(line: Line): boolean {
  const mayBe = line.unitAt(line.start) === HYPHEN && line.contentEnd - line.start <= LONGEST_FENCE
  return mayBe && FENCE.test(line.text())
}
