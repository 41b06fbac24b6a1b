import type { Cleaned } from '../guard.ts'
import type { GoodRecord } from './record.ts'
import { type RepairedField, repairField } from './repair-field.ts'

/** How the texts of a record are repaired. */
export interface RecordCleaner {
  readonly clean: (text: string, reference?: string) => Pick<Cleaned, 'text'>
  /** Whether they are JSON that is to be closed where it ends too early. */
  readonly close?: boolean
  /** Hears of texts that were closed, or could not be. */
  readonly tell?: (outcome: NonNullable<RepairedField['outcome']>) => void
}

/** Repairs the texts of a record. @returns the record as it was if nothing had to be done, the very same bytes. */
export function cleanRecord(record: GoodRecord, { clean, close = false, tell }: RecordCleaner): Buffer {
  const repaired = record.texts.map((field) => {
    const { text, outcome } = repairField(field, clean(field.text, record.reference).text, close)
    if (outcome !== undefined) tell?.(outcome)
    return text
  })
  return record.rewrite(repaired)
}
