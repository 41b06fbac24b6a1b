import type { Nodes, Root, Table, TableCell, TableRow } from 'mdast'
import { columnCount } from './remark-column-count.ts'

/** What is done about rows that do not have as many cells as the table has columns. */
export interface RowTreatment {
  readonly repairColumns: boolean
  readonly capColumns: boolean
}

/** Gives the rows of all tables in a tree the cells they should have. */
export function tidyRows(tree: Root, treatment: RowTreatment): void {
  for (const node of nodesOf(tree)) {
    if (node.type === 'table') tidyTable(node, treatment)
  }
}

/** A node and all below it. A list of what is left, not recursion: quotes may be nested deeper than the call stack. */
function* nodesOf(root: Nodes): Generator<Nodes> {
  const left = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    yield node
    if ('children' in node) for (const child of node.children) left.push(child)
  }
}

function tidyTable(table: Table, { repairColumns, capColumns }: RowTreatment): void {
  const columns = columnCount(table)
  for (const row of table.children) {
    dropSurplus(row, columns, capColumns)
    while (repairColumns && row.children.length < columns) row.children.push({ type: 'tableCell', children: [] })
  }
}

function dropSurplus({ children }: TableRow, columns: number, capColumns: boolean): void {
  for (let last = children.at(-1); last && children.length > columns; last = children.at(-1)) {
    const isDropped = last.children.length === 0 || (capColumns && !refersToFootnote(last))
    if (!isDropped) return
    children.pop()
  }
}

/** Renderers write a footnote if anything refers to it, even a cell that they do not write. */
function refersToFootnote(cell: TableCell): boolean {
  for (const { type } of nodesOf(cell)) {
    if (type === 'footnoteReference') return true
  }
  return false
}
