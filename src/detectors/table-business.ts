import type { DetectorContext } from '../core/types.ts'
import { isDelimiterCell } from './delimiter-cell.ts'
import { isPadding } from './padding.ts'

/**
 * Whether what repeats in a row is the business of those who repair tables: padding, and the hyphens and cells of a delimiter
 * row. With the table stage only of a row that is one; the hyphens of any other are a flood like all.
 */
export function isTableBusiness(copy: string, context: DetectorContext): boolean {
  if (isPadding(copy)) return true
  return (copy === '-' || isDelimiterCell(copy)) && (!context.tables || context.isDelimiterRow())
}
