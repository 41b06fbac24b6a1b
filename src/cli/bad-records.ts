import { closeSync, openSync, writeSync } from 'node:fs'
import type { BadRecord } from '../batch/record.ts'
import { PlacedError } from './placed-error.ts'
import type { Session } from './session.ts'

/** What happens to bad records; `skip`: nothing, because nothing is written. */
export type BadPolicy = 'quarantine' | 'fail' | 'drop' | 'skip'

/** Deals with records that cannot be looked at. */
export interface BadRecords {
  /**
   * Tells of a bad record.
   *
   * @returns what is to come out: the record unchanged, or nothing if bad records are dropped.
   * @throws {PlacedError} if bad records make their file fail.
   */
  judge(file: string, record: BadRecord): Buffer | undefined
  /** A file is over, well or not: says how many messages about it were left out. */
  endFile(file: string): void
  close(): void
}

/** Messages about one file; the quarantine file names all bad records. */
const MOST_MESSAGES = 100

const FATE = {
  quarantine: 'passed through unchanged',
  drop: 'dropped',
  fail: 'the file fails',
  skip: 'not looked at',
} as const

/** @param path where bad records are listed as JSON lines. */
export function createBadRecords(session: Session, policy: BadPolicy, path?: string): BadRecords {
  const descriptor = path === undefined ? undefined : openSync(path, 'w')
  let told = 0

  function note(file: string, { offset, line, reason, bytes, isUtf8 }: BadRecord): void {
    if (descriptor === undefined) return
    const base64 = isUtf8 ? {} : { base64: bytes.toString('base64') }
    writeSync(descriptor, `${JSON.stringify({ file, byteOffset: offset, line, reason, ...base64 })}\n`)
  }

  return {
    judge(file, record) {
      const { line, offset, reason, bytes } = record
      const id = record.id()
      const place = `${file}:${line} (${id === undefined ? '' : `id ${id}, `}byte ${offset})`
      const message = `${place}: ${reason}; ${FATE[policy]}`
      note(file, record)
      if (policy === 'fail') throw new PlacedError(message)
      if (told++ < MOST_MESSAGES) session.say(message)
      session.outcome.quarantined()
      return policy === 'drop' ? undefined : bytes
    },
    endFile(file) {
      if (told > MOST_MESSAGES)
        session.say(`${file}: ${told - MOST_MESSAGES} more bad records; clean --quarantine FILE lists them all`)
      told = 0
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor)
    },
  }
}
