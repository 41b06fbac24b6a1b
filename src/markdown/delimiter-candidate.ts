import { COLON, HYPHEN, isSpace, PIPE } from './characters.ts'
import { LONGEST_HEAD } from './limits.ts'
import type { RunawayLimits } from './runaway-limits.ts'

/** Follows a line that begins with a pipe as long as it may be a delimiter row: pipes, hyphens, colons and white space. */
export interface DelimiterCandidate {
  start(pipe: number): void
  next(unit: number, offset: number): void
  /** Whether it may still be one. */
  isPossible(): boolean
  hasHyphen(): boolean
  /** Where that begins of which there is too much for a header of so many cells; -1: nothing is. */
  surplus(cells: number, limits: RunawayLimits): number
}

export function createDelimiterCandidate(): DelimiterCandidate {
  let isPossible = true
  let hasHyphen = false
  // in the current run, which ends before `end`
  let hyphens = 0
  let end = 0
  // columns with hyphens in them: empty cells alone are no delimiter row
  let columns = 0
  // the first of them: a header that can be held back has no more cells
  let pipes: number[] = []

  return {
    start(pipe) {
      isPossible = true
      hasHyphen = false
      hyphens = columns = 0
      end = pipe + 1
      pipes = [pipe]
    },
    next(unit, offset) {
      if (!isPossible) return
      end = offset + 1
      if (unit === HYPHEN) {
        if (hyphens === 0) columns++
        hyphens++
        hasHyphen = true
        return
      }
      hyphens = 0
      if (unit === PIPE) {
        if (pipes.length <= LONGEST_HEAD) pipes.push(offset)
      } else if (unit !== COLON && !isSpace(unit)) isPossible = false
    },
    isPossible: () => isPossible,
    hasHyphen: () => hasHyphen,
    surplus(cells, limits) {
      if (hyphens > limits.hyphens) return end - hyphens
      if (columns > cells + limits.columns) return pipes[cells] as number
      return -1
    },
  }
}
