import type { Root } from 'mdast'
import type { Options as ToMarkdownExtension } from 'mdast-util-to-markdown'
import type { Plugin } from 'unified'
import { misuse } from '../core/misuse.ts'
import { tableExtension } from './remark-table-extension.ts'
import { type RowTreatment, tidyRows } from './remark-tidy-rows.ts'

/** Options of `remarkTidyTables`. */
export interface RemarkTidyTablesOptions {
  /**
   * Whether rows with fewer cells than the table has columns are filled up with empty cells. They render the same.
   * @default false
   */
  readonly repairColumns?: boolean
  /**
   * Whether cells with content are dropped, too, if they lie beyond the columns of the table. GFM does not render
   * them, so the rendering stays the same, but their text is lost from the source. A cell that refers to a footnote
   * stays, with those before it: the footnote is rendered because of it.
   * @default false: only empty ones are dropped
   */
  readonly capColumns?: boolean
}

const DEFAULTS: RowTreatment = { repairColumns: false, capColumns: false }

/**
 * Plugin of unified that makes tables tidy: one space on either side of a cell, `| |` for an empty one, three hyphens
 * for a column, with the colons of its alignment. Columns are not aligned, so one long cell does not widen the others.
 *
 * It may be used before or after `remark-gfm` and `remark-stringify`, and overrules how `remark-gfm` would write
 * tables. Only a handler for tables that `remark-stringify` itself is given goes first.
 *
 * Empty cells beyond the columns of the table are dropped from the tree: they are not rendered. Other cells are left
 * as they are.
 *
 * @example
 * ```ts
 * unified().use(remarkParse).use(remarkGfm).use(remarkTidyTables).use(remarkStringify).processSync(text).toString()
 * ```
 *
 * @throws {TypeError} when the processor is frozen, on an option that does not exist or is not a boolean.
 */
export const remarkTidyTables: Plugin<[(RemarkTidyTablesOptions | null | undefined)?], Root> = function (options) {
  const treatment = toTreatment(options ?? {})
  // The last extension wins, and a plugin added now runs after all others. It is a new function each time: in a copy
  // of a processor the old one may come before `remark-gfm`.
  this.use(function writeTidyTables() {
    const data = this.data() as { toMarkdownExtensions?: ToMarkdownExtension[] }
    data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), tableExtension]
  })
  return (tree) => tidyRows(tree, treatment)
}

function toTreatment(options: RemarkTidyTablesOptions): RowTreatment {
  if (typeof options !== 'object' || Array.isArray(options)) throw misuse('options', options, 'a record')
  const names = Object.keys(DEFAULTS)
  for (const [name, value] of Object.entries(options)) {
    if (!names.includes(name)) throw misuse('options', name, `an option: ${names.join(', ')}`)
    if (value !== undefined && typeof value !== 'boolean') throw misuse(name, value, 'true or false')
  }
  return { repairColumns: options.repairColumns ?? false, capColumns: options.capColumns ?? false }
}
