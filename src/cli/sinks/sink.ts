import type { DataRecord } from '../../batch/record.ts'

/** Where the records of one file go. */
export interface Sink {
  /** @param to what the record has become; undefined: it is left out. */
  take(record: DataRecord, to: Buffer | undefined): void
  flush(): Promise<void>
  /** All records were taken. */
  commit(): void
  /** As if nothing had been taken. */
  discard(): void
}
