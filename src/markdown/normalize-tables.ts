import type { Nodes, Root, Table } from 'mdast'
import { misuse } from '../core/misuse.ts'
import type { Span } from '../core/types.ts'
import { createChangeList } from './change-list.ts'
import { documentBody } from './document-body.ts'
import { documentParser, type ParseDocument } from './document-parser.ts'
import { fitsTree, mayRunOn } from './needs-stream.ts'
import { sameDocument } from './same-document.ts'
import { checkTableOptions, type TableOptions } from './table-options.ts'
import { tidyInStream } from './tidy-in-stream.ts'
import { tidyWholeTable } from './tidy-whole-table.ts'

/** Options of `normalizeTables`. */
export interface NormalizeOptions extends TableOptions {
  /** Parse the result, and leave alone what would be rendered otherwise. Takes as long as all the rest. @default true */
  readonly verify?: boolean
}

/** A document with tidy tables. */
export interface NormalizedTables {
  readonly text: string
  /** Tables found, and those of them that were changed. */
  readonly tables: number
  readonly changed: number
  /** Tables that were left alone, since tidying would have changed what is rendered: where they stand in the text given. */
  readonly left: readonly Span[]
}

/**
 * Tidies the tables of a whole Markdown document as `createGuard` does in a stream, from the positions in a remark tree: one
 * space on either side of a cell, three hyphens in a delimiter row, no empty cells beyond the columns. No byte outside
 * tables is touched.
 *
 * @throws {TypeError} if `markdown` is no string, or on an option that does not exist or is of the wrong type.
 */
export function normalizeTables(markdown: string, options: NormalizeOptions = {}): NormalizedTables {
  if (typeof markdown !== 'string') throw misuse('normalizeTables(markdown)', markdown, 'a string')
  checkTableOptions('options', options, ['verify'])
  const isTree = fitsTree(markdown)
  const source = !isTree || options.repairColumns || mayRunOn(markdown) ? tidyInStream(markdown, options) : markdown
  if (!isTree) return { text: source, tables: 0, changed: 0, left: [] }
  const parse = documentParser(options.extensions ?? [])
  const from = documentBody(source)
  return tidyDocument(source, from, parse, options)
}

function tidyDocument(source: string, from: number, parse: ParseDocument, options: NormalizeOptions): NormalizedTables {
  const { capColumns = false, repairColumns = false, verify = true } = options
  const text = source.slice(from)
  const tree = parse(withoutMark(text))
  if (tree === undefined) return { text: tidyInStream(source, options), tables: 0, changed: 0, left: [] }
  const tables = tablesOf(tree)
  const tidy = (chosen: readonly Table[]): string => {
    const changes = createChangeList()
    for (const table of chosen) {
      const columns = table.align?.length ?? 0
      tidyWholeTable(text, table, { columns, cap: capColumns, fill: repairColumns }, changes.add)
    }
    return changes.apply(text)
  }
  const isSame = (output: string): boolean => {
    if (output === text) return true
    const other = parse(withoutMark(output))
    return other !== undefined && sameDocument(tree, other)
  }
  const output = tidy(tables)
  const changed = tables.filter((table) => tidy([table]) !== text)
  if (!verify || isSame(output)) {
    return { text: source.slice(0, from) + output, tables: tables.length, changed: changed.length, left: [] }
  }
  // one of them is to blame: each is tried by itself
  const kept = changed.filter((table) => isSame(tidy([table])))
  const left = changed.filter((table) => !kept.includes(table)).map((table) => spanOf(table, from))
  return { text: source.slice(0, from) + tidy(kept), tables: tables.length, changed: kept.length, left }
}

/** In the order in which they stand in the text. */
function tablesOf(root: Root): Table[] {
  const tables: Table[] = []
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'table') tables.push(node)
    // one by one: a long document has more of them than one call takes arguments
    else if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child)
  }
  return tables
}

function spanOf({ position }: Table, from: number): Span {
  return { start: from + (position?.start.offset ?? 0), end: from + (position?.end.offset ?? 0) }
}

/** A second byte order mark is a character like any; but remark drops it, and all offsets would be off by one. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? `x${text.slice(1)}` : text
}
