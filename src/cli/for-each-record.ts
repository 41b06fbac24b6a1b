import { readRecords } from '../batch/read-records.ts'
import type { DataRecord } from '../batch/record.ts'
import type { RecordLayout } from '../batch/record-layout.ts'
import { isBrokenPipe } from './is-broken-pipe.ts'
import { openInput } from './open-input.ts'
import { PlacedError } from './placed-error.ts'
import type { Session } from './session.ts'

/** What is done with the records of a file. */
export interface RecordVisitor {
  visit(record: DataRecord): void
  /** Comes after every chunk: the time to write. */
  flush(): Promise<void>
  /** All records were visited. */
  finish(): void | Promise<void>
  /** Something went wrong: whatever was begun is undone. */
  abandon(): void
}

/** A file, and who looks at it. */
export interface RecordRun {
  readonly file: string
  /** Where the texts are in its records. Undefined: the file is one text. */
  readonly layout: RecordLayout | undefined
  readonly session: Session
  /** Makes the visitor; may throw, too. */
  open(): RecordVisitor
}

/**
 * Reads a file record by record. If that fails it is told and counted, and the other files go on.
 *
 * @throws only if nobody reads stdout any more.
 */
export async function forEachRecord({ file, layout, session, open }: RecordRun): Promise<void> {
  let visitor: RecordVisitor | undefined
  let alone = 0
  // where we are, for errors that do not know it
  let place = file
  try {
    visitor = open()
    for await (const records of readRecords(openInput(file), layout)) {
      for (const record of records) {
        place = `${file}:${record.line} (byte ${record.offset})`
        if (record.kind === 'good' && record.reference === undefined) alone++
        visitor.visit(record)
        session.progress.tick(file)
      }
      await visitor.flush()
    }
    place = file
    await visitor.finish()
    if (layout?.referencePath !== undefined && alone > 0) {
      session.say(`${file}: ${alone} records have no string at --reference-field, and were looked at without it`)
    }
  } catch (error) {
    visitor?.abandon()
    if (isBrokenPipe(error)) throw error
    session.outcome.failed(error)
    const { message } = error as Error
    session.say(error instanceof PlacedError ? message : `${place}: ${message}`)
  }
}
