import { createLineColumns } from '../../corpus-kit/line-columns.ts'
import { describeRepeat } from './describe-repeat.ts'
import type { ScannedText } from './record-scanner.ts'
import { toDefects } from './to-defects.ts'

/**
 * The readable report of `scan`: one line a defect.
 *
 * @param name of the record. Of JSON records follow the field, and line and column within its text.
 */
export function reportText(name: string, texts: readonly ScannedText[]): string[] {
  return texts.flatMap(({ path, text, found }) => {
    const defects = toDefects(found)
    if (defects.length === 0) return []
    const positionAt = createLineColumns(text)
    const place = path === '' ? name : `${name} ${path}`
    return defects.map((defect) => {
      const { line, column } = positionAt(defect.start)
      const { detector, level } = defect.finding
      return `${place}:${line}:${column} ${detector} ${level}: ${describeRepeat(defect)}\n`
    })
  })
}
