import type { Answer, Level, SurplusUnit } from '../../core/types.ts'

/** Lengths in UTF-16 units. */
export interface SpaceLimits {
  /** White space that stays in a cell that is cut. */
  readonly keep: number
  /** The most that is no defect beyond what the column justifies, and in a row that may be a header. */
  readonly beyond: number
  readonly header: number
  /** Beyond repair once so many units were cut. */
  readonly limit: number
}

/** White space up to here is tidied by the table stage if it ends the cell, and stays if it does not. */
const LEFT_TO_THE_STAGE = 1024

/** Judges the white space that the table stage shows: too wide for its column, and at last without end. */
export function createSpaceJudge(limits: SpaceLimits): (unit: SurplusUnit) => Answer | undefined {
  let start = -1
  let level: Level | undefined

  return ({ start: begins, end, surplus, header, open }) => {
    if (begins !== start) {
      start = begins
      level = undefined
    }
    const most = header ? limits.header : limits.beyond
    if (level === undefined && surplus <= most) return undefined
    const from = start + limits.keep
    const cut = end - start > LEFT_TO_THE_STAGE ? { cut: { start: from, end } } : {}
    if (!open) return { ...cut, hold: Number.POSITIVE_INFINITY, reach: end }
    const answer: Answer = { ...cut, hold: from, reach: end }
    const reached = end - from >= limits.limit ? 'limit' : 'defect'
    if (reached === level || level === 'limit') return answer
    level = reached
    return { ...answer, finding: { level, start, of: ' ', times: end - start } }
  }
}
