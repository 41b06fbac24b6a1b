import { COLON, GREATER, HYPHEN, isSpace, PIPE } from './characters.ts'
import { LONGEST_LINE } from './limits.ts'
import type { Line } from './line.ts'

/** Where a delimiter row may begin that has no pipe before its first cell; -1: the line is none. */
export function bareDelimiter(line: Line): number {
  let first = line.start
  while (isSpace(line.unitAt(first)) || line.unitAt(first) === GREATER) first++
  const unit = line.unitAt(first)
  if ((unit !== HYPHEN && unit !== COLON) || line.contentEnd - first > LONGEST_LINE) return -1
  // without a pipe or a colon it is a rule, or underlines a heading
  let divides = false
  for (let offset = first; offset < line.contentEnd; offset++) {
    const unit = line.unitAt(offset)
    if (unit === PIPE || unit === COLON) divides = true
    else if (unit !== HYPHEN && !isSpace(unit)) return -1
  }
  return divides ? first : -1
}
