import type { Action, Finding } from '../core/types.ts'

/** Where an offset lies, as `line:column`, both counted from 1; columns count UTF-16 units. Lines end with LF, CRLF or CR. */
export function position(text: string, offset: number): string {
  let line = 1
  let start = 0
  for (let at = 0; at < offset; at++) {
    const unit = text[at]
    if (unit !== '\n' && !(unit === '\r' && text[at + 1] !== '\n')) continue
    line++
    start = at + 1
  }
  return `${line}:${offset - start + 1}`
}

/** One line of a case: `char-flood limit 3:14 regenerate`. */
export function describe(finding: Finding, action: Action, input: string): string {
  return `${finding.detector} ${finding.level} ${position(input, finding.start)} ${action}`
}
