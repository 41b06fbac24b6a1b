import { styleText } from 'node:util'
import { isHighSurrogate, isLowSurrogate } from '../../core/surrogates.ts'
import { printable } from '../printable.ts'
import type { Defect } from './to-defects.ts'

/** A stretch of text in which defects lie, by their numbers. */
interface Region {
  start: number
  end: number
  readonly numbers: number[]
}

/** What is shown of a long defect: its beginning and its end, in UTF-16 units. */
const HEAD = 160
const TAIL = 40

/**
 * A text with its defects marked and numbered from 1: in colour, or else «like this»[1]. Defects that overlap share a mark.
 * Long ones lose their middle.
 */
export function markDefects(text: string, defects: readonly Defect[], colour: boolean): string {
  let result = ''
  let from = 0
  for (const { start, end, numbers } of toRegions(defects)) {
    result += printable(text.slice(from, start)) + marked(text.slice(start, end), numbers.join(','), colour)
    from = end
  }
  return result + printable(text.slice(from))
}

function toRegions(defects: readonly Defect[]): Region[] {
  const regions: Region[] = []
  for (const [index, { start, end }] of defects.entries()) {
    const last = regions.at(-1)
    if (last === undefined || start >= last.end) regions.push({ start, end, numbers: [index + 1] })
    else {
      last.end = Math.max(last.end, end)
      last.numbers.push(index + 1)
    }
  }
  return regions
}

function marked(text: string, numbers: string, colour: boolean): string {
  const shown = text.trim() === '' ? showBlank : printable
  const parts = elided(text)
  const [head, tail] = [shown(parts.head), shown(parts.tail)]
  const gap = parts.left === 0 ? '' : `[… ${parts.left.toLocaleString('en')} characters …]`
  if (!colour) return `«${head}${gap}${tail}»[${numbers}]`
  return painted(head) + paint('dim', gap) + painted(tail) + paint('dim', `[${numbers}]`)
}

function elided(text: string): { head: string; left: number; tail: string } {
  if (text.length <= 2 * (HEAD + TAIL)) return { head: text, left: 0, tail: '' }
  const headEnd = isHighSurrogate(text.charCodeAt(HEAD - 1)) ? HEAD - 1 : HEAD
  const tailStart = text.length - TAIL + (isLowSurrogate(text.charCodeAt(text.length - TAIL)) ? 1 : 0)
  return { head: text.slice(0, headEnd), left: tailStart - headEnd, tail: text.slice(tailStart) }
}

/** White space alone would be invisible. */
function showBlank(text: string): string {
  return printable(
    text
      .replace(/[^\S\r\n\t]/gu, '·')
      .replaceAll('\t', '→')
      .replaceAll('\n', '↵'),
  )
}

/** Line by line: a terminal would carry a background over to the next line. */
function painted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : paint('inverse', line)))
    .join('\n')
}

function paint(style: 'dim' | 'inverse', text: string): string {
  return text === '' ? '' : styleText(style, text, { validateStream: false })
}
