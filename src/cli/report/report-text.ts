import { createLineColumns, type LineColumn } from '../../corpus-kit/line-columns.ts'
import { printable } from '../printable.ts'
import { describeDefect } from './describe-defect.ts'
import type { ScannedText } from './record-scanner.ts'
import { toDefects } from './to-defects.ts'

/**
 * The readable report of `scan`: one line a defect.
 *
 * @param placeOf names a place in the text of a field.
 */
export function reportText(
  placeOf: (field: string, position: LineColumn) => string,
  texts: readonly ScannedText[],
): string[] {
  return texts.flatMap(({ path: field, text, found }) => {
    const defects = toDefects(found)
    if (defects.length === 0) return []
    const positionAt = createLineColumns(text)
    return defects.map((defect) => {
      const { detector, level, path } = defect.finding
      const where = path === undefined ? '' : ` in ${printable(path)}`
      return `${placeOf(field, positionAt(defect.start))} ${detector} ${level}${where}: ${describeDefect(defect)}\n`
    })
  })
}
