import { BACKTICK, isSpace, TILDE } from './characters.ts'
import type { Line } from './line.ts'

/** A fence, as it stands on its line. */
export interface Fence {
  readonly of: number
  readonly length: number
  /** Whether more than white space follows it: then it closes nothing. */
  readonly hasInfo: boolean
}

/** The fence that begins at `offset`, if one does; it may open a block of code, or close one. */
export function readFence(line: Line, offset: number): Fence | undefined {
  const of = line.unitAt(offset)
  if (of !== BACKTICK && of !== TILDE) return undefined
  let end = offset
  while (line.unitAt(end) === of) end++
  if (end - offset < 3) return undefined
  let hasInfo = false
  for (let at = end; at < line.contentEnd; at++) {
    const unit = line.unitAt(at)
    // code in backticks, within a paragraph
    if (of === BACKTICK && unit === BACKTICK) return undefined
    if (!isSpace(unit)) hasInfo = true
  }
  return { of, length: end - offset, hasInfo }
}
