import type { Span } from '../core/types.ts'

/** What to write instead of a span. */
export interface SpliceEdit extends Span {
  readonly text: string
}

/** Replaces spans that do not overlap, in any order; everything else stays. */
export function splice(text: string, edits: readonly SpliceEdit[]): string {
  let result = ''
  let from = 0
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + written
    from = end
  }
  return result + text.slice(from)
}
