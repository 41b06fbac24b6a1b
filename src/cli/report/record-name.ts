import type { DataRecord } from '../../batch/record.ts'
import { printable } from '../printable.ts'

/** How a message names a record: its file, and of a JSON record line and id. */
export function recordName(file: string, isText: boolean, { line, id }: DataRecord): string {
  if (isText) return file
  const own = id()
  return own === undefined ? `${file}:${line}` : `${file}:${line} (id ${printable(own)})`
}
