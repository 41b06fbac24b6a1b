import type { Cleaned } from '../guard.ts'
import type { BadRecord, GoodRecord } from './record.ts'
import { type RepairedField, repairField } from './repair-field.ts'

/** How the texts of a record are repaired. */
export interface RecordCleaner {
  readonly clean: (text: string, reference?: string) => Pick<Cleaned, 'text'>
  /** Whether they are JSON that is to be closed where it ends too early. */
  readonly close?: boolean
  /** Hears of texts that were closed, or not repaired. */
  readonly tell?: (outcome: NonNullable<RepairedField['outcome']>) => void
}

/**
 * Repairs the texts of a record.
 *
 * @returns the record as it was if nothing had to be done, the very same bytes; a bad record if one of its texts should be
 * closed and cannot be.
 */
export function cleanRecord(record: GoodRecord, { clean, close = false, tell }: RecordCleaner): Buffer | BadRecord {
  const repaired: RepairedField[] = []
  for (const field of record.texts) {
    const result = repairField(field, clean(field.text, record.reference).text, close)
    if (result.problem !== undefined) return badRecord(record, field.path, result.problem)
    repaired.push(result)
  }
  for (const { outcome } of repaired) if (outcome !== undefined) tell?.(outcome)
  return record.rewrite(repaired.map(({ text }) => text))
}

function badRecord({ bytes, offset, line, id }: GoodRecord, path: string, problem: string): BadRecord {
  const reason = `${path === '' ? '' : `the field "${path}" is `}not closed: ${problem}`
  return { kind: 'bad', bytes, offset, line, id, reason, isUtf8: true }
}
