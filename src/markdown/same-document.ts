import type { Nodes, Root, Table, TableCell } from 'mdast'

/** Whether two trees are rendered the same. Positions, and cells of tables that are not rendered, do not count. */
export function sameDocument(one: Root, other: Root): boolean {
  return fingerprint(one) === fingerprint(other)
}

function fingerprint(root: Root): string {
  return JSON.stringify(root, (key, value: unknown) => {
    if (key === 'position') return undefined
    return isTable(value) ? { align: value.align, rows: renderedRows(value) } : value
  })
}

function isTable(value: unknown): value is Table {
  return (value as Nodes | null)?.type === 'table'
}

/** Rows with as many cells as the table has columns. A call of a footnote counts wherever it is. */
function renderedRows({ align, children }: Table): unknown[] {
  const columns = align?.length ?? 0
  return children.map(({ children: cells }) => {
    const contents = Array.from({ length: columns }, (_, index) => cells[index]?.children ?? [])
    return [...contents, ...cells.slice(columns).filter(hasNote)]
  })
}

function hasNote(cell: TableCell): boolean {
  return JSON.stringify(cell.children).includes('"footnoteReference"')
}
