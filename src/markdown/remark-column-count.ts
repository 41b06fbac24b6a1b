import type { Table } from 'mdast'

/**
 * How many columns a table has: as many as its delimiter row, which is never shorter than the header.
 *
 * A table that no text gave may lack its alignment: then its longest row counts, so that nothing is hidden.
 */
export function columnCount({ align, children }: Table): number {
  if (align && align.length > 0) return Math.max(align.length, children[0]?.children.length ?? 0)
  return children.reduce((longest, row) => Math.max(longest, row.children.length), 1)
}
