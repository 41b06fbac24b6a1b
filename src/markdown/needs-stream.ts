import { COLON, HYPHEN, isSpace, PIPE } from './characters.ts'
import { containerDepth, mayNestFootnote } from './container-depth.ts'
import { LONGEST_LINE, MOST_CONTAINERS } from './limits.ts'
import { lineAfter, lineAt } from './split-lines.ts'

/** Whether a whole text can be parsed to a tree: a parser runs out of stack where containers are nested by the thousand. */
export function fitsTree(text: string): boolean {
  let footnotes = 0
  for (let line = lineAt(text, 0); ; ) {
    if (line.contentEnd - line.start > LONGEST_LINE) return false
    const content = text.slice(line.start, line.contentEnd)
    if (mayNestFootnote(content)) footnotes++
    if (footnotes > MOST_CONTAINERS || containerDepth(content) > MOST_CONTAINERS) return false
    const next = lineAfter(text, line)
    if (next === undefined) return true
    line = next
  }
}

/** Fewer hyphens and columns than these in a row need no repair: a header has one column at least. */
const HYPHENS = 256
const COLUMNS = 16

/** Whether a delimiter row may run on, so that it is no table before it is repaired. */
export function mayRunOn(text: string): boolean {
  let pipes = 0
  let hyphens = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === PIPE) pipes++
    if (unit === HYPHEN) hyphens++
    else if (unit !== PIPE && unit !== COLON && !isSpace(unit)) pipes = hyphens = 0
    if (hyphens > HYPHENS || (hyphens > 0 && pipes > COLUMNS)) return true
  }
  return false
}
