import type { Span } from '../../core/types.ts'

/** What stands in a fence, or between backticks. */
export interface CodeSpan extends Span {
  /** First word after the fence, in small letters. */
  readonly language: string
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})/
const TICKS = /`+/g

/** Code of a Markdown text: the content of fences, of those that are never closed, too, and of code spans, which end within a paragraph. */
export function codeSpans(text: string): CodeSpan[] {
  const found: CodeSpan[] = []
  let fence: { readonly marks: string; readonly language: string; readonly start: number } | undefined
  // where the lines began that stand in no fence, and in which a code span may still be closed
  let paragraph = 0
  let at = 0

  // one by one: a paragraph may hold more of them than one call takes arguments
  function addAll(spans: readonly CodeSpan[]): void {
    for (const span of spans) found.push(span)
  }

  for (const line of text.split('\n')) {
    const next = at + line.length + 1
    const { marks, language } = fenceIn(line)
    if (fence !== undefined) {
      const isEnd = marks.startsWith(fence.marks) && /^[ \t>]*[`~]+[ \t\r]*$/.test(line)
      if (isEnd) found.push({ start: fence.start, end: Math.max(fence.start, at - 1), language: fence.language })
      if (isEnd) fence = undefined
      paragraph = next
    } else if (marks !== '' || line.trim() === '') {
      addAll(inlineSpans(text, paragraph, at))
      if (marks !== '') fence = { marks, language, start: next }
      paragraph = next
    }
    at = next
  }
  if (fence === undefined) addAll(inlineSpans(text, paragraph, text.length))
  else if (fence.start < text.length) found.push({ start: fence.start, end: text.length, language: fence.language })
  return found
}

/** The marks of a fence, if a line is one, and the word after them. Backticks have no other ones after them. */
function fenceIn(line: string): { readonly marks: string; readonly language: string } {
  const [before = '', marks = ''] = FENCE.exec(line) ?? []
  const info = line.slice(before.length)
  if (marks.startsWith('`') && info.includes('`')) return { marks: '', language: '' }
  return { marks, language: (info.trim().split(/\s/, 1)[0] as string).toLowerCase() }
}

/** Between a run of backticks and the next one of the same length. */
function inlineSpans(text: string, from: number, to: number): CodeSpan[] {
  const runs = [...text.slice(from, to).matchAll(TICKS)]
  // the runs of each length that are still ahead, so that a run without another one costs nothing
  const ahead = new Map<number, number[]>()
  for (const [index, [run]] of [...runs.entries()].reverse()) {
    const same = ahead.get(run.length)
    if (same === undefined) ahead.set(run.length, [index])
    else same.push(index)
  }
  const found: CodeSpan[] = []
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as RegExpExecArray
    const same = ahead.get(run[0].length) as number[]
    while ((same.at(-1) ?? Number.POSITIVE_INFINITY) <= index) same.pop()
    const closing = same.at(-1)
    if (closing === undefined) continue
    const end = (runs[closing] as RegExpExecArray).index
    found.push({ start: from + run.index + run[0].length, end: from + end, language: '' })
    index = closing
  }
  return found
}
