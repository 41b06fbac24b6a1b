/** One list item or table row, from wherever the copy begins: one line break, and a marker after it. */
export function isRow(copy: string): boolean {
  const end = copy.indexOf('\n')
  if (end === -1 || end !== copy.lastIndexOf('\n')) return false
  return /^[ \t>]*(?:[-*+•|]|\d{1,9}[.)])/.test(copy.slice(end + 1) + copy.slice(0, end))
}
