/** How an HTML block that begins at the start of a line goes on: to a line with this mark in it, or to a blank line. */
export type HtmlEnd = RegExp | 'blank'

const KINDS: readonly (readonly [RegExp, HtmlEnd])[] = [
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
]

/** What may end the block that a line opens, if it opens one. @param text from the `<` on. */
export function htmlEnd(text: string): HtmlEnd {
  for (const [start, end] of KINDS) if (start.test(text)) return end
  return 'blank'
}
