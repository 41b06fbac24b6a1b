import { type CleanOptions, clean } from '../guard.ts'
import type { GoodRecord } from './record.ts'

/** Repairs the texts of a record. @returns the record as it was if nothing had to be done, the very same bytes. */
export function cleanRecord(record: GoodRecord, options: CleanOptions): Buffer {
  return record.rewrite(record.texts.map(({ text }) => clean(text, options).text))
}
