import type { FieldPath } from '../batch/field-path.ts'
import { readRecords } from '../batch/read-records.ts'
import type { DataRecord } from '../batch/record.ts'
import { isBrokenPipe } from './is-broken-pipe.ts'
import { openInput } from './open-input.ts'
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

/**
 * Reads a file record by record. If that fails it is told and counted, and the other files go on.
 *
 * @param open makes the visitor; may throw, too.
 * @throws only if nobody reads stdout any more.
 */
export async function forEachRecord(
  file: string,
  path: FieldPath | undefined,
  session: Session,
  open: () => RecordVisitor,
): Promise<void> {
  let visitor: RecordVisitor | undefined
  // where we are, for errors that do not know it
  let place = file
  try {
    visitor = open()
    for await (const records of readRecords(openInput(file), path)) {
      for (const record of records) {
        place = `${file}:${record.line} (byte ${record.offset})`
        visitor.visit(record)
        session.progress.tick(file)
      }
      await visitor.flush()
    }
    await visitor.finish()
  } catch (error) {
    visitor?.abandon()
    if (isBrokenPipe(error)) throw error
    session.outcome.failed(error)
    const { message } = error as Error
    session.say(message.includes(file) ? message : `${place}: ${message}`)
  }
}
