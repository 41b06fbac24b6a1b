import type { Cleaned } from '../guard.ts'
import type { GoodRecord } from './record.ts'

/** Repairs the texts of a record. @returns the record as it was if nothing had to be done, the very same bytes. */
export function cleanRecord(
  record: GoodRecord,
  clean: (text: string, reference?: string) => Pick<Cleaned, 'text'>,
): Buffer {
  return record.rewrite(record.texts.map(({ text }) => clean(text, record.reference).text))
}
