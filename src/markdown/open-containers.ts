import type { Event } from 'micromark-util-types'

/** A container that is open: a quotation, a list with its newest item, a footnote definition. */
export interface OpenContainer {
  readonly type: string
  /** The line on which its newest mark stands, from 1, and the offset after that mark. */
  readonly line: number
  readonly offset: number
}

/** Container tokens, and the tokens of their marks. */
const MARKS: Readonly<Record<string, string>> = {
  blockQuote: 'blockQuotePrefix',
  listOrdered: 'listItemPrefix',
  listUnordered: 'listItemPrefix',
  gfmFootnoteDefinition: 'definitionMarker',
}

/**
 * The containers that are open after the events of a document, the outermost first. Of a list the mark of its newest item
 * counts, of the others the first one: what follows it on later lines is only a continuation.
 */
export function openContainers(events: readonly Event[]): OpenContainer[] {
  const open: { type: string; line: number; offset: number }[] = []
  for (const [kind, token] of events) {
    const type: string = token.type
    if (Object.hasOwn(MARKS, type)) {
      if (kind === 'enter') open.push({ type, line: 0, offset: 0 })
      else open.pop()
      continue
    }
    const innermost = open.at(-1)
    if (kind !== 'exit' || innermost === undefined || type !== MARKS[innermost.type]) continue
    if (innermost.line > 0 && type !== 'listItemPrefix') continue
    innermost.line = token.end.line
    innermost.offset = token.end.offset
  }
  return open
}
