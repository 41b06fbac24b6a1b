import type { DataRecord } from '../../batch/record.ts'
import type { LineColumn } from '../../corpus-kit/line-columns.ts'
import { recordName } from './record-name.ts'

/** A text in a file. */
export interface Place {
  readonly file: string
  /** Whether the file is this text. */
  readonly isText: boolean
  readonly record: DataRecord
  /** The field in the record; empty if the record is the text. */
  readonly path: string
}

/** How a message names a place in a text: line and column are those of the file if the text stands in it as it is. */
export function placeName({ file, isText, record, path }: Place, { line, column }: LineColumn): string {
  if (isText) return `${file}:${line}:${column}`
  const name = recordName(file, isText, record)
  if (path !== '') return `${name} ${path}:${line}:${column}`
  const place = `${file}:${record.line}`
  return `${place}:${column}${name.slice(place.length)}`
}
