import type { FieldText, GoodRecord } from '../../batch/record.ts'
import { type Cleaned, type CleanOptions, scan } from '../../guard.ts'

/** A text, and what is wrong with it. */
export interface ScannedText extends FieldText {
  readonly found: Cleaned
}

/** Looks at the texts of a record. Findings name the field as their `part`. */
export function scanRecord({ texts }: GoodRecord, options: CleanOptions): ScannedText[] {
  return texts.map(({ path, text }) => ({
    path,
    text,
    found: scan(text, path === '' ? options : { ...options, part: path }),
  }))
}
