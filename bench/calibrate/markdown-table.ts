type Cell = string | number

/** A table of Markdown: the first column flush left, the others, which hold figures, flush right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const delimiters = head.map((_, index) => (index === 0 ? '---' : '--:'))
  const lines = [head, ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [lines[0], `|${delimiters.join('|')}|`, ...lines.slice(1)].join('\n')
}
